import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder, scheduledComment } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { categoryQuestion, goalQuestion, startQuestion } from '../parts/charter-questions';
import { registerScheme, registerTypes } from '../parts/registers';
import { say } from '../parts/say';
import { mineNow, projectDashboard, registerFilters } from '../parts/views';
import { boardMeetings, reviews } from './cadence';
import { registers } from './registers';
import { setUp } from './set-up';

/** Registers and meetings of a board, for a programme, a portfolio or a department: no deliverables, a year of good governance. */
export const riskAndGovernanceRegister: BlueprintInput = {
  id: 'risk-and-governance-register',
  name: say('Risk and governance register', 'Risico- en besturingsregister'),
  summary: say(
    'The registers of a programme, portfolio or department in one place: risks, issues, decisions, changes and actions, with a year of board meetings and reviews, and the papers a board needs.',
    'De registers van een programma, portfolio of afdeling op één plek: risico’s, issues, besluiten, wijzigingen en acties, met een jaar aan vergaderingen en beoordelingen, en de stukken die een board nodig heeft.',
  ),
  guidance: say(
    '## Use it when\n- a board decides about several projects, and its risks belong to none of them\n- a department wants its risks and decisions on record\n\n## Rather not\n- for the risks of one project: they belong into that project\n\n## Mind\nAt the end of the year create the next one from this template, move what is open, and archive the old one.',
    '## Geschikt als\n- een board over meerdere projecten beslist, en haar risico’s bij geen daarvan horen\n- een afdeling haar risico’s en besluiten wil vastleggen\n\n## Liever niet\n- voor de risico’s van één project: die horen in dat project\n\n## Let op\nMaak aan het eind van het jaar met dit sjabloon het volgende, verhuis wat openstaat, en archiveer het oude.',
  ),
  calendar: workingWeek,
  questions: [
    startQuestion,
    {
      id: 'end',
      type: 'date',
      label: say('Last day of the period', 'Laatste dag van de periode'),
      help: say('Usually a year later.', 'Meestal een jaar later.'),
      default: 'start+12m',
    },
    { ...goalQuestion, label: say('What does the board answer for?', 'Waar staat de board voor?') },
    { id: 'chair', type: 'person', label: say('Chair of the board', 'Voorzitter van de board') },
    {
      id: 'secretary',
      type: 'person',
      label: say('Secretary, keeper of the registers', 'Secretaris, beheerder van de registers'),
      default: 'answerer',
    },
    {
      id: 'rhythm',
      type: 'choice',
      label: say('How often does the board meet?', 'Hoe vaak vergadert de board?'),
      options: [
        { value: '1', label: say('Every month', 'Elke maand') },
        { value: '2', label: say('Every two months', 'Elke twee maanden') },
        { value: '3', label: say('Every quarter', 'Elk kwartaal') },
      ],
      default: '1',
    },
    categoryQuestion,
  ],
  project: {
    type: 'business',
    lead: 'question:secretary',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'register' } },
  },
  issueTypes: registerTypes,
  schemes: [registerScheme],
  roles: [
    { id: 'administrators', role: 'Administrators', people: ['question:secretary'] },
    { id: 'members', role: 'Member', people: ['question:chair'] },
  ],
  components: [
    {
      id: 'governance',
      name: say('Governance', 'Besturing'),
      description: say('Meetings, reviews, papers.', 'Vergaderingen, beoordelingen, stukken.'),
      lead: 'question:secretary',
    },
  ],
  versions: [
    {
      id: 'running',
      name: say('Governance running', 'Besturing loopt'),
      description: say('Terms, appetite and register adopted.', 'Reglement, bereidheid en register vastgesteld.'),
      start: 'start',
      release: 'start+20wd',
    },
    {
      id: 'year',
      name: say('Period closed', 'Periode afgesloten'),
      description: say('Open entries moved on, the project archived.', 'Open regels verhuisd, het project gearchiveerd.'),
      start: 'start+21wd',
      release: 'end',
    },
  ],
  filters: [
    ...registerFilters,
    {
      id: 'actions',
      name: say('{{key}}: open actions', '{{key}}: open acties'),
      jql: 'project = {{key}} AND issuetype = "Action item" AND statusCategory != Done ORDER BY due ASC',
    },
    {
      id: 'late',
      name: say('{{key}}: past its date', '{{key}}: over de datum'),
      description: say('For the board, if it stays.', 'Voor de board, als het blijft.'),
      jql: 'project = {{key}} AND statusCategory != Done AND due < startOfDay() ORDER BY due ASC',
    },
    {
      id: 'next-board',
      name: say('{{key}}: board meetings to come', '{{key}}: komende vergaderingen'),
      jql: 'project = {{key}} AND labels = meeting AND statusCategory != Done ORDER BY due ASC',
    },
    mineNow,
  ],
  dashboards: [projectDashboard],
  stages: [
    { id: 'setup', name: say('Set-up', 'Inrichting'), gate: say('Governance adopted', 'Besturing vastgesteld'), due: 'start+20wd' },
    { id: 'running', name: say('Running', 'Lopend'), gate: say('Year closed', 'Jaar afgesloten'), due: 'end' },
  ],
  record: { sponsor: 'question:chair', goal: say('{{goal}}', '{{goal}}'), start: 'start', end: 'end', budget: 'none' },
  documents: [
    {
      id: 'terms',
      name: say('Terms of reference', 'Reglement'),
      due: 'start+20wd',
      stage: 'setup',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'setup',
        why: say('Without it nobody knows what the board may.', 'Zonder weet niemand wat de board mag.'),
      },
    },
    {
      id: 'appetite',
      name: say('Risk appetite and scales', 'Risicobereidheid en schalen'),
      due: 'start+20wd',
      stage: 'setup',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'setup',
        why: say('Scores mean nothing without it.', 'Scores zeggen niets zonder.'),
      },
    },
    {
      id: 'escalation',
      name: say('Escalation path', 'Escalatiepad'),
      due: 'start+20wd',
      stage: 'setup',
      rule: {
        severity: 'should',
        keep: 'filled',
        gate: 'setup',
        why: say('Needed when there is no time to look for it.', 'Nodig als er geen tijd is om te zoeken.'),
      },
    },
  ],
  issues: [setUp, boardMeetings, reviews, ...registers],
  standards: ['project-governance', 'jira-hygiene'],
  automation: [
    riskReviewReminder,
    scheduledComment({
      id: 'late-actions',
      name: say('Late actions, once a week', 'Late acties, één keer per week'),
      purpose: say(
        'An action that is a week late is asked about where everybody sees it.',
        'Bij een actie die een week te laat is, wordt gevraagd waar iedereen het ziet.',
      ),
      cron: '0 0 8 ? * MON',
      when: say('on Mondays at 08:00', 'op maandag om 08:00 uur'),
      jql: 'issuetype = "Action item" AND statusCategory != Done AND due < startOfDay("-7d")',
      comment: say(
        'This action is more than a week late. Done, moved with a reason, or no longer needed?',
        'Deze actie is meer dan een week te laat. Gedaan, verzet met reden, of niet meer nodig?',
      ),
    }),
  ],
  topics: ['governance', 'risk', 'decisions', 'portfolio', 'suppliers', 'data protection'],
};
