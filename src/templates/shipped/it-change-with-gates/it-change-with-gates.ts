import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { budgetQuestions, categoryQuestion, goalQuestion, managerQuestion } from '../parts/charter-questions';
import { registerScheme, registerTypes } from '../parts/registers';
import { say } from '../parts/say';
import { statusReports } from '../parts/status-reports';
import { mineNow, projectDashboard, registerFilters } from '../parts/views';
import { assess, build } from './assess-and-build';
import { registers } from './registers';
import { approve, deploy, review, test } from './test-to-review';

const reports = statusReports({ from: 'golive-42wd', until: 'golive+14wd', version: 'reviewed', component: 'change' });

/** One change to a running service, from the first question to the review, counted back from the day of go-live. */
export const itChangeWithGates: BlueprintInput = {
  id: 'it-change-with-gates',
  name: say('IT change with gates', 'IT-wijziging met beslismomenten'),
  summary: say(
    'One change to a service that people depend on: assess, build, test, approve, deploy, review, each with its gate. Dates are counted back from go-live; the backout plan is written and tried before the CAB decides.',
    'Eén wijziging aan een dienst waar mensen van afhangen: beoordelen, bouwen, testen, goedkeuren, uitrollen, evalueren, elk met een beslismoment. Data worden teruggeteld vanaf de livegang; het terugvalplan is geschreven en geprobeerd voordat het CAB beslist.',
  ),
  guidance: say(
    '## Use it when\n- a service in use is changed, moved or replaced\n- a failed deployment would be noticed outside IT\n\n## Rather not\n- for standard changes that the CAB has approved beforehand: a work item will do\n- for new software: take agile delivery\n\n## Mind\nGo-live has to be ten weeks ahead at least. The largest items move with the answers: a major change adds a rehearsal.',
    '## Geschikt als\n- een dienst in gebruik wordt gewijzigd, verhuisd of vervangen\n- een mislukte uitrol buiten IT gemerkt zou worden\n\n## Liever niet\n- voor standaardwijzigingen die het CAB vooraf goedkeurde: één item is genoeg\n- voor nieuwe software: neem agile oplevering\n\n## Let op\nDe livegang moet minstens tien weken vooruit liggen. De antwoorden bepalen de omvang: een grote wijziging krijgt een generale repetitie.',
  ),
  calendar: workingWeek,
  questions: [
    {
      id: 'golive',
      type: 'date',
      label: say('Day of go-live', 'Dag van de livegang'),
      help: say(
        'At least 46 working days ahead; everything is counted back from it.',
        'Minstens 46 werkdagen vooruit; alles wordt ervan teruggeteld.',
      ),
      default: 'today+60wd',
    },
    {
      id: 'service',
      type: 'text',
      label: say('Which service is changed?', 'Welke dienst wordt gewijzigd?'),
      help: say('As users call it.', 'Zoals gebruikers hem noemen.'),
      longest: 60,
    },
    { ...goalQuestion, label: say('Why is it changed?', 'Waarom wordt hij gewijzigd?') },
    {
      id: 'risk',
      type: 'choice',
      label: say('Risk class', 'Risicoklasse'),
      options: [
        { value: 'normal', label: say('Normal', 'Normaal') },
        { value: 'major', label: say('Major', 'Groot') },
      ],
      default: 'normal',
    },
    {
      id: 'downtime',
      type: 'yesNo',
      label: say('Will the service be away for a while?', 'Is de dienst een tijd niet beschikbaar?'),
      default: true,
    },
    {
      id: 'serviceowner',
      type: 'person',
      label: say('Service owner', 'Service-eigenaar'),
      help: say(
        'Answers for the service to its users; sponsor of the change.',
        'Staat tegenover gebruikers in voor de dienst; opdrachtgever van de wijziging.',
      ),
    },
    { ...managerQuestion, label: say('Change manager', 'Wijzigingsmanager') },
    {
      id: 'techlead',
      type: 'person',
      label: say('Who leads the technical work?', 'Wie leidt het technische werk?'),
      default: 'question:manager',
    },
    { id: 'cab', type: 'person', label: say('Who chairs the CAB?', 'Wie zit het CAB voor?'), default: 'question:serviceowner' },
    ...budgetQuestions,
    categoryQuestion,
  ],
  project: {
    type: 'business',
    lead: 'question:manager',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'IT change', risk: '{{risk}}' } },
  },
  issueTypes: registerTypes,
  schemes: [registerScheme],
  roles: [
    { id: 'administrators', role: 'Administrators', people: ['question:manager'] },
    { id: 'members', role: 'Member', people: ['question:techlead', 'question:cab', 'question:serviceowner'] },
  ],
  components: [
    {
      id: 'change',
      name: say('Change management', 'Wijzigingsbeheer'),
      description: say('Assessment, approval, communication.', 'Beoordeling, goedkeuring, communicatie.'),
      lead: 'question:manager',
    },
    {
      id: 'build',
      name: say('Build', 'Bouw'),
      description: say('The change and its way back.', 'De wijziging en de weg terug.'),
      lead: 'question:techlead',
    },
    { id: 'test', name: say('Test', 'Test'), description: say('Proof that it works.', 'Bewijs dat het werkt.'), lead: 'question:techlead' },
    {
      id: 'deploy',
      name: say('Operation', 'Beheer'),
      description: say('Deployment, aftercare, records.', 'Uitrol, nazorg, registraties.'),
      lead: 'question:techlead',
    },
  ],
  versions: [
    {
      id: 'approved',
      name: say('Approved by the CAB', 'Goedgekeurd door het CAB'),
      description: say('Built, tested, decided.', 'Gebouwd, getest, besloten.'),
      start: 'golive-45wd',
      release: 'golive-7wd',
    },
    {
      id: 'live',
      name: say('Live', 'Live'),
      description: say('In production, aftercare included.', 'In productie, inclusief nazorg.'),
      start: 'golive-6wd',
      release: 'golive+5wd',
      rule: { severity: 'shall', keep: 'exists', why: say('The date that everybody was told.', 'De datum die iedereen hoorde.') },
    },
    {
      id: 'reviewed',
      name: say('Reviewed and closed', 'Geëvalueerd en gesloten'),
      description: say('Lessons captured, records up to date.', 'Lessen vastgelegd, registraties bijgewerkt.'),
      start: 'golive+6wd',
      release: 'golive+15wd',
    },
  ],
  filters: [
    ...registerFilters,
    {
      id: 'gates',
      name: say('{{key}}: gates', '{{key}}: beslismomenten'),
      jql: 'project = {{key}} AND labels = gate-review ORDER BY due ASC',
    },
    {
      id: 'this-week',
      name: say('{{key}}: due this week', '{{key}}: deze week klaar'),
      jql: 'project = {{key}} AND statusCategory != Done AND due <= endOfWeek() ORDER BY due ASC',
    },
    mineNow,
  ],
  dashboards: [projectDashboard],
  stages: [
    { id: 'assess', name: say('Assess', 'Beoordelen'), gate: say('Worth building', 'Bouwen waard'), due: 'golive-36wd' },
    { id: 'build', name: say('Build', 'Bouwen'), gate: say('Ready to test', 'Klaar om te testen'), due: 'golive-19wd' },
    { id: 'test', name: say('Test', 'Testen'), gate: say('Accepted by users', 'Geaccepteerd door gebruikers'), due: 'golive-10wd' },
    { id: 'approve', name: say('Approve', 'Goedkeuren'), gate: say('CAB approval', 'Goedkeuring CAB'), due: 'golive-7wd' },
    { id: 'deploy', name: say('Deploy', 'Uitrollen'), gate: say('Stable in production', 'Stabiel in productie'), due: 'golive+5wd' },
    { id: 'review', name: say('Review', 'Evalueren'), gate: say('Change closed', 'Wijziging gesloten'), due: 'golive+15wd' },
  ],
  record: {
    sponsor: 'question:serviceowner',
    goal: say('{{goal}}', '{{goal}}'),
    start: 'golive-45wd',
    end: 'golive+15wd',
    budget: '{{if(budget > 0, budget, "none")}}',
    currency: '{{currency}}',
  },
  documents: [
    {
      id: 'impact',
      name: say('Impact assessment', 'Impactbepaling'),
      due: 'golive-39wd',
      stage: 'assess',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'assess',
        why: say('The gate decides on it.', 'Bij het beslismoment wordt erover beslist.'),
      },
    },
    {
      id: 'backout',
      name: say('Backout plan', 'Terugvalplan'),
      due: 'golive-26wd',
      stage: 'build',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'build',
        why: say('No test without knowing the way back.', 'Geen test zonder de weg terug te kennen.'),
      },
    },
    {
      id: 'test-report',
      name: say('Test report', 'Testrapport'),
      due: 'golive-10wd',
      stage: 'test',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'approve',
        why: say('The CAB reads results, not intentions.', 'Het CAB leest uitkomsten, geen voornemens.'),
      },
    },
    {
      id: 'deployment-plan',
      name: say('Deployment plan by the hour', 'Uitrolplan per uur'),
      due: 'golive-11wd',
      stage: 'approve',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'approve',
        why: say('Whoever is tired at night follows a list.', 'Wie ’s nachts moe is, volgt een lijst.'),
      },
    },
    {
      id: 'review',
      name: say('Review report', 'Evaluatieverslag'),
      required: false,
      due: 'golive+8wd',
      stage: 'review',
      rule: {
        severity: 'should',
        keep: 'filled',
        gate: 'review',
        why: say('The next change starts from it.', 'De volgende wijziging begint ermee.'),
      },
    },
  ],
  issues: [assess, build, test, approve, deploy, review, reports, ...registers],
  standards: ['project-governance', 'schedule-quality', 'jira-hygiene'],
  automation: [riskReviewReminder],
  topics: ['it change', 'deployment', 'testing', 'communication', 'operations', 'suppliers', 'data migration'],
};
