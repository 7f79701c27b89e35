import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder, scheduledComment } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { budgetQuestions, categoryQuestion, goalQuestion, managerQuestion, startQuestion } from '../parts/charter-questions';
import { registerScheme, registerTypes } from '../parts/registers';
import { say } from '../parts/say';
import { mineNow, projectDashboard, registerFilters } from '../parts/views';
import { closing } from './closing';
import { documents } from './documents';
import { executing } from './executing';
import { initiating } from './initiating';
import { logs } from './logs';
import { monitoring, reporting } from './monitoring';
import { planning } from './planning';

/** A project by PM², the project management method of the European Commission: four phases, three gates, artefacts and logs. */
export const pm2Project: BlueprintInput = {
  id: 'pm2-project',
  name: say('PM² project', 'PM²-project'),
  summary: say(
    'A project by the European Commission’s PM² method: four phases with gates, every artefact with what goes into it and who does it, four logs that are already open, steering and team meetings.',
    'Een project volgens PM², de methode van de Europese Commissie: vier fasen met beslismomenten, elk artefact met wat erin hoort en wie het doet, vier logs die al open zijn, stuurgroep en teamoverleg.',
  ),
  guidance: say(
    '## Use it when\n- somebody pays, somebody else uses the result, and both want a say\n- the project lasts from four months to two years\n- decisions have to be shown afterwards\n\n## Rather not\n- for work of a few weeks: take the p3.express template\n- for a team that delivers all the time: take agile delivery\n\n## First week\nCorrect the starter entries in the logs, name the roles, and take the lessons that Plumbline offers into the business case.',
    '## Geschikt als\n- iemand betaalt, een ander het resultaat gebruikt, en beiden willen meebeslissen\n- het project vier maanden tot twee jaar duurt\n- besluiten achteraf aantoonbaar moeten zijn\n\n## Liever niet\n- voor werk van een paar weken: neem het p3.express-sjabloon\n- voor een team dat doorlopend oplevert: neem agile oplevering\n\n## De eerste week\nVerbeter de eerste regels in de logs, geef rollen een naam, en neem de lessen die Plumbline aanbiedt mee in de businesscase.',
  ),
  attribution: [
    {
      source: 'PM² Project Management Methodology, Guide 3.1, European Commission',
      url: 'https://pm2.europa.eu',
      licence: '© European Union; reuse is authorised provided the source is acknowledged',
      note: say(
        'Phases, gates, names of artefacts and logs, and the assignment of responsibilities follow the guide; all texts are our own. The European Commission has not reviewed this template and does not endorse it.',
        'Fasen, beslismomenten, namen van artefacten en logs, en de verdeling van verantwoordelijkheden volgen de gids; alle teksten zijn van ons. De Europese Commissie heeft dit sjabloon niet beoordeeld en beveelt het niet aan.',
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
      help: say(
        'At least 110 working days after the first: initiating and planning take eight weeks, transition and closing as many.',
        'Minstens 110 werkdagen na de eerste: initiatie en planning duren acht weken, transitie en afsluiting ook.',
      ),
      default: 'start+150wd',
    },
    {
      id: 'size',
      type: 'choice',
      label: say('Which variant?', 'Welke variant?'),
      help: say(
        'Light keeps the management plans as chapters of the handbook; full has them as documents of their own.',
        'Licht houdt de beheerplannen als hoofdstukken in het handboek; volledig maakt er eigen documenten van.',
      ),
      options: [
        { value: 'light', label: say('Light', 'Licht') },
        { value: 'full', label: say('Full', 'Volledig') },
      ],
      default: 'full',
    },
    goalQuestion,
    {
      id: 'owner',
      type: 'person',
      label: say('Project owner (PO)', 'Projecteigenaar (PO)'),
      help: say(
        'Pays for the project and answers for its benefits; chairs or sits in the steering committee.',
        'Betaalt het project en staat in voor de baten; zit in de stuurgroep.',
      ),
    },
    { ...managerQuestion, label: say('Project manager (PM)', 'Projectleider (PM)') },
    {
      id: 'business',
      type: 'person',
      label: say('Business manager (BM)', 'Business manager (BM)'),
      help: say('Speaks for the users, every week.', 'Spreekt namens de gebruikers, elke week.'),
      default: 'question:owner',
    },
    {
      id: 'provider',
      type: 'person',
      label: say('Who leads those who make it? (SP)', 'Wie leidt wie het maakt? (SP)'),
      help: say('The solution provider’s side.', 'De kant van de leverancier of het realisatieteam.'),
      default: 'question:manager',
    },
    {
      id: 'deliverable1',
      type: 'text',
      label: say('Main deliverable', 'Belangrijkste product'),
      help: say('A noun, e.g. “customer portal”.', 'Een zelfstandig naamwoord, bijvoorbeeld “klantportaal”.'),
      longest: 60,
    },
    {
      id: 'deliverable2',
      type: 'text',
      label: say('Second deliverable', 'Tweede product'),
      help: say('Leave empty if there is none.', 'Leeg laten als het er niet is.'),
      required: false,
      longest: 60,
    },
    {
      id: 'deliverable3',
      type: 'text',
      label: say('Third deliverable', 'Derde product'),
      required: false,
      longest: 60,
      when: 'deliverable2 != ""',
    },
    {
      id: 'outsourcing',
      type: 'yesNo',
      label: say('Is part of the work bought?', 'Wordt een deel van het werk ingekocht?'),
      default: false,
    },
    ...budgetQuestions,
    categoryQuestion,
  ],
  project: {
    type: 'business',
    lead: 'question:manager',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'PM²', variant: '{{size}}' } },
  },
  issueTypes: registerTypes,
  schemes: [registerScheme],
  roles: [
    {
      id: 'administrators',
      role: 'Administrators',
      people: ['question:manager'],
      rule: {
        severity: 'shall',
        keep: 'exists',
        why: say('The project manager must be able to change the plan.', 'De projectleider moet de planning kunnen aanpassen.'),
      },
    },
    { id: 'members', role: 'Member', people: ['question:business', 'question:provider'] },
    { id: 'viewers', role: 'Viewer', people: ['question:owner'] },
  ],
  components: [
    {
      id: 'governance',
      name: say('Governance', 'Besturing'),
      description: say('Gates, logs, reports.', 'Beslismomenten, logs, rapporten.'),
      lead: 'question:manager',
      rule: { severity: 'should', keep: 'exists', why: say('Governance work is counted by it.', 'Besturingswerk wordt ermee geteld.') },
    },
    {
      id: 'planning',
      name: say('Planning', 'Planning'),
      description: say('Work plan and baseline.', 'Werkplan en baseline.'),
      lead: 'question:manager',
    },
    {
      id: 'business',
      name: say('Business and change', 'Organisatie en verandering'),
      description: say('Users, transition, benefits.', 'Gebruikers, transitie, baten.'),
      lead: 'question:business',
    },
    {
      id: 'delivery',
      name: say('Delivery', 'Realisatie'),
      description: say('Making the deliverables.', 'Het maken van de producten.'),
      lead: 'question:provider',
    },
  ],
  versions: [
    {
      id: 'rfp',
      name: say('Ready for Planning', 'Ready for Planning'),
      description: say('Gate at the end of initiating.', 'Poort aan het eind van de initiatie.'),
      start: 'start',
      release: 'start+15wd',
    },
    {
      id: 'rfe',
      name: say('Ready for Executing', 'Ready for Executing'),
      description: say('Gate at the end of planning.', 'Poort aan het eind van de planning.'),
      start: 'start+16wd',
      release: 'start+40wd',
    },
    {
      id: 'rfc',
      name: say('Ready for Closing', 'Ready for Closing'),
      description: say('Gate at the end of executing.', 'Poort aan het eind van de uitvoering.'),
      start: 'start+41wd',
      release: 'end-21wd',
    },
    {
      id: 'closed',
      name: say('Project closed', 'Project afgesloten'),
      description: say('The project owner has approved the closure.', 'De projecteigenaar heeft de afsluiting goedgekeurd.'),
      start: 'end-20wd',
      release: 'end',
    },
  ],
  filters: [
    ...registerFilters,
    {
      id: 'gate-reviews',
      name: say('{{key}}: phase-exit reviews', '{{key}}: fase-eindreviews'),
      jql: 'project = {{key}} AND labels = gate-review ORDER BY due ASC',
    },
    {
      id: 'artefacts',
      name: say('{{key}}: artefacts to write', '{{key}}: op te stellen artefacten'),
      jql: 'project = {{key}} AND labels = pm2-artefact AND statusCategory != Done ORDER BY due ASC',
    },
    mineNow,
  ],
  dashboards: [projectDashboard],
  stages: [
    { id: 'initiating', name: say('Initiating', 'Initiatie'), gate: 'Ready for Planning (RfP)', due: 'start+15wd' },
    { id: 'planning', name: say('Planning', 'Planning'), gate: 'Ready for Executing (RfE)', due: 'start+40wd' },
    { id: 'executing', name: say('Executing', 'Uitvoering'), gate: 'Ready for Closing (RfC)', due: 'end-21wd' },
    { id: 'closing', name: say('Closing', 'Afsluiting'), gate: say('Project closed', 'Project afgesloten'), due: 'end' },
  ],
  record: {
    sponsor: 'question:owner',
    goal: say('{{goal}}', '{{goal}}'),
    start: 'start',
    end: 'end',
    budget: '{{if(budget > 0, budget, "none")}}',
    currency: '{{currency}}',
  },
  documents,
  issues: [initiating, planning, ...executing, monitoring, reporting, closing, ...logs],
  standards: ['project-governance', 'schedule-quality', 'jira-hygiene'],
  automation: [
    riskReviewReminder,
    scheduledComment({
      id: 'gate-two-weeks',
      name: say('Two weeks before a gate', 'Twee weken voor een beslismoment'),
      purpose: say(
        'A phase-exit review that is prepared in its last week finds nothing. The reminder names the checklist in time.',
        'Een fase-eindreview die in de laatste week wordt voorbereid, vindt niets. De herinnering noemt de checklist op tijd.',
      ),
      cron: '0 0 8 ? * MON',
      when: say('on Mondays at 08:00', 'op maandag om 08:00 uur'),
      jql: 'labels = gate-review AND statusCategory != Done AND due >= startOfDay("+8d") AND due < startOfDay("+15d")',
      comment: say(
        'This gate is two weeks away. Go through the checklist now: what cannot be shown yet, and who can show it?',
        'Dit beslismoment is over twee weken. Loop nu de checklist na: wat is nog niet aan te tonen, en wie kan het aantonen?',
      ),
    }),
  ],
  topics: ['governance', 'stakeholders', 'business case', 'procurement', 'acceptance', 'transition', 'benefits', 'risk'],
};
