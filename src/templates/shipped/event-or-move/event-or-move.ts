import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { budgetQuestions, categoryQuestion, goalQuestion, managerQuestion } from '../parts/charter-questions';
import { registerScheme, registerTypes } from '../parts/registers';
import { say } from '../parts/say';
import { statusReports } from '../parts/status-reports';
import { mineNow, projectDashboard, registerFilters } from '../parts/views';
import { frame, itWork, people, suppliers } from './preparation';
import { registers } from './registers';
import { afterwards, theDay } from './the-day';

const reports = statusReports({ from: 'day-75wd', until: 'day+19wd', version: 'closed', component: 'lead' });

/** An office move or an event: one day that cannot move, and everything counted back from it. */
export const eventOrMove: BlueprintInput = {
  id: 'event-or-move',
  name: say('Office move or event', 'Verhuizing of evenement'),
  summary: say(
    'One day that everything is counted back from: place and budget, suppliers and permits, people and communication, IT for a move, a list for each role on the day, and what comes after.',
    'Eén dag waar alles van wordt teruggeteld: plek en budget, leveranciers en vergunningen, mensen en communicatie, IT bij een verhuizing, een lijst per rol voor de dag, en wat erna komt.',
  ),
  guidance: say(
    '## Use it when\n- there is a day that cannot move, and people will be there\n\n## Rather not\n- for a meeting of twenty: a checklist is enough\n\n## Mind\nThe day has to be four months ahead at least. If it is not, create the project all the same with a later day, move what is left together, and tell the sponsor what was skipped.',
    '## Geschikt als\n- er een dag is die niet kan schuiven, en er mensen zullen zijn\n\n## Liever niet\n- voor een bijeenkomst van twintig mensen: een checklist is genoeg\n\n## Let op\nDe dag moet minstens vier maanden vooruit liggen. Is dat niet zo, maak het project dan met een latere dag, schuif samen wat overblijft, en vertel de opdrachtgever wat is overgeslagen.',
  ),
  calendar: workingWeek,
  questions: [
    {
      id: 'kind',
      type: 'choice',
      label: say('What is it?', 'Wat is het?'),
      options: [
        { value: 'move', label: say('An office move', 'Een verhuizing') },
        { value: 'event', label: say('An event', 'Een evenement') },
      ],
      default: 'move',
    },
    {
      id: 'day',
      type: 'date',
      label: say('The day', 'De dag'),
      help: say('At least 81 working days ahead.', 'Minstens 81 werkdagen vooruit.'),
      default: 'today+95wd',
    },
    goalQuestion,
    { id: 'people', type: 'number', label: say('How many people?', 'Hoeveel mensen?'), minimum: 1, maximum: 100_000, default: 100 },
    { id: 'sponsor', type: 'person', label: say('Sponsor', 'Opdrachtgever') },
    { ...managerQuestion, label: say('Who leads it?', 'Wie leidt het?') },
    { id: 'facilities', type: 'person', label: say('Facilities and suppliers', 'Facilitair en leveranciers'), default: 'question:manager' },
    { id: 'communication', type: 'person', label: say('Communication', 'Communicatie'), default: 'question:manager' },
    { id: 'safety', type: 'person', label: say('Safety and first aid', 'Veiligheid en EHBO'), default: 'question:facilities' },
    {
      id: 'it',
      type: 'person',
      label: say('Network and workplaces', 'Netwerk en werkplekken'),
      default: 'question:manager',
      when: 'kind = "move"',
    },
    ...budgetQuestions,
    categoryQuestion,
  ],
  project: {
    type: 'business',
    lead: 'question:manager',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'event or move', kind: '{{kind}}' } },
  },
  issueTypes: registerTypes,
  schemes: [registerScheme],
  roles: [
    { id: 'administrators', role: 'Administrators', people: ['question:manager'] },
    {
      id: 'members',
      role: 'Member',
      people: ['question:facilities', 'question:communication', 'question:safety', 'question:it', 'question:sponsor'],
    },
  ],
  components: [
    {
      id: 'lead',
      name: say('Lead', 'Leiding'),
      description: say('Decisions, scenario, the day.', 'Besluiten, draaiboek, de dag.'),
      lead: 'question:manager',
    },
    {
      id: 'suppliers',
      name: say('Suppliers', 'Leveranciers'),
      description: say('Quotes, orders, permits.', 'Offertes, bestellingen, vergunningen.'),
      lead: 'question:facilities',
    },
    {
      id: 'communication',
      name: say('Communication', 'Communicatie'),
      description: say('Messages, invitations, reception.', 'Berichten, uitnodigingen, ontvangst.'),
      lead: 'question:communication',
    },
    {
      id: 'it',
      name: say('IT', 'IT'),
      description: say('Lines, network, workplaces.', 'Lijnen, netwerk, werkplekken.'),
      lead: 'question:it',
      when: 'kind = "move"',
    },
  ],
  versions: [
    {
      id: 'settled',
      name: say('Settled', 'Vastgesteld'),
      description: say('Place, budget and day are fixed.', 'Plek, budget en dag staan vast.'),
      start: 'day-80wd',
      release: 'day-61wd',
    },
    {
      id: 'ready',
      name: say('Ready', 'Klaar'),
      description: say('Suppliers, people and scenario are ready.', 'Leveranciers, mensen en draaiboek zijn klaar.'),
      start: 'day-60wd',
      release: 'day-6wd',
    },
    {
      id: 'done',
      name: say('The day', 'De dag'),
      start: 'day-5wd',
      release: 'day',
      rule: {
        severity: 'shall',
        keep: 'same',
        why: say('The day does not move without a decision.', 'De dag verschuift niet zonder besluit.'),
      },
    },
    {
      id: 'closed',
      name: say('Closed', 'Afgesloten'),
      description: say('Paid, settled, looked back.', 'Betaald, afgerekend, teruggekeken.'),
      start: 'day+1wd',
      release: 'day+20wd',
    },
  ],
  filters: [
    {
      id: 'lists',
      name: say('{{key}}: lists of the day', '{{key}}: lijsten van de dag'),
      jql: 'project = {{key}} AND labels = day-list ORDER BY summary ASC',
    },
    {
      id: 'two-weeks',
      name: say('{{key}}: due within two weeks', '{{key}}: binnen twee weken klaar'),
      jql: 'project = {{key}} AND statusCategory != Done AND due <= 14d ORDER BY due ASC',
    },
    ...registerFilters,
    mineNow,
  ],
  dashboards: [projectDashboard],
  stages: [
    {
      id: 'frame',
      name: say('Settle', 'Vaststellen'),
      gate: say('Place, budget and day are settled', 'Plek, budget en dag staan vast'),
      due: 'day-61wd',
    },
    { id: 'prepare', name: say('Prepare', 'Voorbereiden'), gate: say('We are ready', 'We zijn klaar'), due: 'day-8wd' },
    { id: 'day', name: say('The day', 'De dag'), gate: say('The day is over', 'De dag is voorbij'), due: 'day' },
    { id: 'after', name: say('Afterwards', 'Na afloop'), gate: say('Closed', 'Afgesloten'), due: 'day+20wd' },
  ],
  record: {
    sponsor: 'question:sponsor',
    goal: say('{{goal}}', '{{goal}}'),
    start: 'day-80wd',
    end: 'day+20wd',
    budget: '{{if(budget > 0, budget, "none")}}',
    currency: '{{currency}}',
  },
  documents: [
    {
      id: 'budget',
      name: say('Budget', 'Begroting'),
      due: 'day-71wd',
      stage: 'frame',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'frame',
        why: say('The gate decides on it.', 'Bij het beslismoment wordt erover beslist.'),
      },
    },
    {
      id: 'orders',
      name: say('Order list with contacts', 'Bestellijst met contacten'),
      due: 'day-41wd',
      stage: 'prepare',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'prepare',
        why: say('On the day nobody searches for a number.', 'Op de dag zoekt niemand een nummer.'),
      },
    },
    {
      id: 'permits',
      name: say('Permits and insurance', 'Vergunningen en verzekering'),
      due: 'day-31wd',
      stage: 'prepare',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'prepare',
        why: say('Without them the day can be stopped.', 'Zonder kan de dag worden stilgelegd.'),
      },
    },
    {
      id: 'scenario',
      name: say('Scenario of the day', 'Draaiboek van de dag'),
      due: 'day-16wd',
      stage: 'prepare',
      rule: { severity: 'shall', keep: 'filled', gate: 'prepare', why: say('Everybody acts by it.', 'Iedereen werkt ermee.') },
    },
    { id: 'evaluation', name: say('Evaluation', 'Evaluatie'), required: false, due: 'day+10wd', stage: 'after' },
  ],
  issues: [frame, suppliers, people, itWork, theDay, afterwards, reports, ...registers],
  standards: ['project-governance', 'schedule-quality', 'jira-hygiene'],
  automation: [riskReviewReminder],
  topics: ['events', 'office move', 'suppliers', 'communication', 'safety', 'permits', 'facilities'],
};
