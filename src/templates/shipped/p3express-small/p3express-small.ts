import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { budgetQuestions, categoryQuestion, goalQuestion, managerQuestion, startQuestion } from '../parts/charter-questions';
import { registerScheme, registerTypes } from '../parts/registers';
import { say } from '../parts/say';
import { mineNow, projectDashboard } from '../parts/views';
import { afterwards, closure } from './closure';
import { cycles } from './cycles';
import { deliverables } from './deliverables';
import { initiation } from './initiation';
import { followUpRegister } from './register';

/** A small project by p3.express: few documents, a strong rhythm, and a colleague who looks over your shoulder. */
export const p3expressSmall: BlueprintInput = {
  id: 'p3express-small',
  name: say('Small project (p3.express)', 'Klein project (p3.express)'),
  summary: say(
    'A small project in a steady rhythm: ten activities to begin, monthly, weekly and daily ones to steer, six to end. Two documents, two registers, and peer reviews with a score.',
    'Een klein project in een vast ritme: tien activiteiten om te beginnen, maandelijkse, wekelijkse en dagelijkse om te sturen, zes om te eindigen. Twee documenten, twee registers, en reviews met een cijfer.',
  ),
  guidance: say(
    '## Use it when\n- three to fifteen people work on it for two to twelve months\n- one sponsor can decide\n- you want as little paper as possible without losing the thread\n\n## Rather not\n- when several parties pay or a steering committee decides: take PM²\n\n## What matters most\nThe peer reviews. Ask a colleague who says what he thinks, and offer the same in return.',
    '## Geschikt als\n- drie tot vijftien mensen er twee tot twaalf maanden aan werken\n- één opdrachtgever kan beslissen\n- je zo weinig mogelijk papier wilt zonder de draad kwijt te raken\n\n## Liever niet\n- als meerdere partijen betalen of een stuurgroep beslist: neem PM²\n\n## Wat het meest telt\nDe reviews. Vraag een collega die zegt wat hij denkt, en doe hetzelfde terug.',
  ),
  attribution: [
    {
      source: 'P3.express, version 2 (p3.express)',
      url: 'https://p3.express',
      licence:
        'published by its authors for free use, as far as we know under a Creative Commons attribution licence; see p3.express for the terms that hold',
      note: say(
        'Groups, numbers and subjects of the 33 activities follow p3.express; all texts are our own. Its authors have not reviewed this template and do not endorse it.',
        'Groepen, nummers en onderwerpen van de 33 activiteiten volgen p3.express; alle teksten zijn van ons. De auteurs hebben dit sjabloon niet beoordeeld en bevelen het niet aan.',
      ),
    },
  ],
  calendar: workingWeek,
  questions: [
    startQuestion,
    {
      id: 'end',
      type: 'date',
      label: say('Last day of the project', 'Laatste dag van het project'),
      help: say('At least 40 working days after the first.', 'Minstens 40 werkdagen na de eerste.'),
      default: 'start+60wd',
    },
    goalQuestion,
    {
      id: 'sponsor',
      type: 'person',
      label: say('Sponsor', 'Opdrachtgever'),
      help: say(
        'Wants the result, has the budget, decides go or no-go every month.',
        'Wil het resultaat, heeft het budget, beslist elke maand go of no-go.',
      ),
    },
    managerQuestion,
    {
      id: 'peer',
      type: 'person',
      label: say('Who reviews? (peer)', 'Wie reviewt? (collega)'),
      help: say('Another project manager, not of this team.', 'Een andere projectleider, niet uit dit team.'),
      default: 'question:manager',
    },
    { id: 'deliverable1', type: 'text', label: say('Main deliverable', 'Belangrijkste product'), longest: 80 },
    { id: 'deliverable2', type: 'text', label: say('Second deliverable', 'Tweede product'), required: false, longest: 80 },
    {
      id: 'deliverable3',
      type: 'text',
      label: say('Third deliverable', 'Derde product'),
      required: false,
      longest: 80,
      when: 'deliverable2 != ""',
    },
    {
      id: 'afterwards',
      type: 'yesNo',
      label: say('Measure benefits for a year afterwards?', 'Na afloop een jaar lang baten meten?'),
      help: say(
        'The project stays open that long, and its standards go on asking for a status report now and then.',
        'Het project blijft dan zo lang open, en de standaarden blijven af en toe een statusrapport vragen.',
      ),
      default: true,
    },
    ...budgetQuestions,
    categoryQuestion,
  ],
  project: {
    type: 'business',
    lead: 'question:manager',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'p3.express' } },
  },
  issueTypes: registerTypes,
  schemes: [registerScheme],
  roles: [
    { id: 'administrators', role: 'Administrators', people: ['question:manager'] },
    { id: 'members', role: 'Member', people: ['question:peer', 'question:sponsor'] },
  ],
  components: [
    {
      id: 'result',
      name: say('Result', 'Resultaat'),
      description: say('What will be there at the end.', 'Wat er aan het eind is.'),
      lead: 'question:manager',
    },
  ],
  versions: [
    {
      id: 'go',
      name: say('Go', 'Go'),
      description: say('The sponsor has said yes to the project.', 'De opdrachtgever heeft ja gezegd tegen het project.'),
      start: 'start',
      release: 'start+9wd',
    },
    {
      id: 'delivered',
      name: say('Result delivered', 'Resultaat opgeleverd'),
      description: say('All deliverables are accepted.', 'Alle producten zijn geaccepteerd.'),
      start: 'start+10wd',
      release: 'end-9wd',
    },
    {
      id: 'closed',
      name: say('Project closed', 'Project afgesloten'),
      description: say('Handed over, reviewed, celebrated.', 'Overgedragen, gereviewd, gevierd.'),
      start: 'end-8wd',
      release: 'end',
    },
  ],
  filters: [
    {
      id: 'follow-up',
      name: say('{{key}}: follow-up register', '{{key}}: opvolgregister'),
      description: say(
        'Risks, issues, changes, decisions and actions that are open, by date.',
        'Open risico’s, issues, wijzigingen, besluiten en acties, op datum.',
      ),
      jql: 'project = {{key}} AND issuetype in (Risk, "Project issue", "Change request", Decision, "Action item") AND statusCategory != Done ORDER BY due ASC',
    },
    {
      id: 'health',
      name: say('{{key}}: health register', '{{key}}: gezondheidsregister'),
      description: say('Peer reviews with their scores in the comments.', 'Reviews met hun cijfers in de opmerkingen.'),
      jql: 'project = {{key}} AND labels = health-register ORDER BY due ASC',
    },
    mineNow,
  ],
  dashboards: [projectDashboard],
  stages: [
    { id: 'initiation', name: say('Initiation', 'Initiatie'), gate: say('A08 Go or no-go', 'A08 Go of no-go'), due: 'start+9wd' },
    { id: 'delivery', name: say('Monthly cycles', 'Maandcycli'), gate: say('Result accepted', 'Resultaat geaccepteerd'), due: 'end-9wd' },
    { id: 'closure', name: say('Closure', 'Afsluiting'), gate: say('Project closed', 'Project afgesloten'), due: 'end' },
  ],
  record: {
    sponsor: 'question:sponsor',
    goal: say('{{goal}}', '{{goal}}'),
    start: 'start',
    end: 'end',
    budget: '{{if(budget > 0, budget, "none")}}',
    currency: '{{currency}}',
  },
  documents: [
    {
      id: 'description',
      name: say('Project description', 'Projectbeschrijving'),
      required: true,
      due: 'start+4wd',
      stage: 'initiation',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'initiation',
        why: say('The go or no-go is about this text.', 'De go of no-go gaat over deze tekst.'),
      },
    },
    {
      id: 'survey',
      name: say('Satisfaction of customer and team', 'Tevredenheid van klant en team'),
      required: false,
      due: 'end-4wd',
      stage: 'closure',
      rule: {
        severity: 'should',
        keep: 'filled',
        gate: 'closure',
        why: say('Without figures nobody remembers how it felt.', 'Zonder cijfers weet niemand meer hoe het was.'),
      },
    },
  ],
  issues: [initiation, deliverables, cycles, closure, afterwards, ...followUpRegister],
  standards: ['project-governance', 'jira-hygiene'],
  automation: [riskReviewReminder],
  topics: ['small projects', 'stakeholders', 'scope', 'team', 'benefits', 'satisfaction'],
};
