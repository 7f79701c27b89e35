import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { riskReviewReminder, scheduledComment } from '../parts/automation-kit';
import { workingWeek } from '../parts/calendar';
import { budgetQuestions, categoryQuestion, goalQuestion, managerQuestion, startQuestion } from '../parts/charter-questions';
import { softwareScheme, softwareTypes } from '../parts/registers';
import { say } from '../parts/say';
import { mineNow, projectDashboard, registerFilters } from '../parts/views';
import { delivery } from './delivery';
import { discovery } from './discovery';
import { foundations } from './foundations';
import { registers } from './registers';
import { rhythm } from './rhythm';

/** A team that makes software in sprints: from finding out what is worth making to looking whether it helped. */
export const agileDelivery: BlueprintInput = {
  id: 'agile-delivery',
  name: say('Agile delivery', 'Agile oplevering'),
  summary: say(
    'A software team from discovery to release 1.0: a walking skeleton, outcomes as epics with stories and acceptance criteria, agreements on Ready and Done, ceremonies with agendas, three releases.',
    'Een softwareteam van ontdekken tot release 1.0: een geraamte, uitkomsten als epics met stories en acceptatiecriteria, afspraken over Ready en Done, vaste momenten met agenda, drie releases.',
  ),
  guidance: say(
    '## Use it when\n- one team of three to nine builds a product and keeps it\n- what exactly is needed will only show on the way\n\n## Rather not\n- when scope and price are fixed beforehand: take PM²\n- when an existing service is changed once: take IT change with gates\n\n## First week\nReplace the wording of the outcome epics with your own, delete stories that make no sense, and plan the first interviews.',
    '## Geschikt als\n- één team van drie tot negen mensen een product bouwt en houdt\n- gaandeweg pas blijkt wat er precies nodig is\n\n## Liever niet\n- als omvang en prijs vooraf vaststaan: neem PM²\n- als een bestaande dienst één keer wordt gewijzigd: neem IT-wijziging met beslismomenten\n\n## De eerste week\nVervang de bewoording van de uitkomst-epics door eigen woorden, gooi stories weg die niets toevoegen, en plan de eerste interviews.',
  ),
  calendar: workingWeek,
  questions: [
    startQuestion,
    {
      id: 'end',
      type: 'date',
      label: say('Day by which 1.0 was looked back on', 'Dag waarop op 1.0 is teruggekeken'),
      help: say(
        'The release itself is six working days earlier. At least 70 working days after the start.',
        'De release zelf is zes werkdagen eerder. Minstens 70 werkdagen na de start.',
      ),
      default: 'start+90wd',
    },
    { ...goalQuestion, label: say('Product goal', 'Productdoel') },
    {
      id: 'user',
      type: 'text',
      label: say('Who uses it?', 'Wie gebruikt het?'),
      help: say('One role, e.g. “A planner”.', 'Eén rol, bijvoorbeeld “Een planner”.'),
      longest: 40,
    },
    {
      id: 'outcome1',
      type: 'text',
      label: say('What will they be able to do first?', 'Wat kunnen ze als eerste?'),
      help: say(
        'Ends the sentence “A planner can …”, e.g. “see tomorrow’s routes”.',
        'Maakt de zin “Een planner kan …” af, bijvoorbeeld “de routes van morgen zien”.',
      ),
      longest: 80,
    },
    { id: 'outcome2', type: 'text', label: say('And then?', 'En daarna?'), required: false, longest: 80 },
    { id: 'sponsor', type: 'person', label: say('Sponsor', 'Opdrachtgever') },
    { id: 'productowner', type: 'person', label: say('Product owner', 'Product owner'), default: 'answerer' },
    { ...managerQuestion, label: say('Scrum master or delivery lead', 'Scrummaster of delivery lead') },
    { id: 'techlead', type: 'person', label: say('Tech lead', 'Tech lead'), default: 'question:manager' },
    {
      id: 'sprint',
      type: 'choice',
      label: say('How long is a sprint?', 'Hoe lang duurt een sprint?'),
      options: [
        { value: '1', label: say('One week', 'Eén week') },
        { value: '2', label: say('Two weeks', 'Twee weken') },
        { value: '3', label: say('Three weeks', 'Drie weken') },
      ],
      default: '2',
    },
    ...budgetQuestions,
    categoryQuestion,
  ],
  project: {
    type: 'software',
    jiraTemplate: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
    lead: 'question:manager',
    category: '{{category}}',
    description: say('{{goal}}', '{{goal}}'),
    properties: { 'plumbline.method': { name: 'agile', sprintWeeks: '{{sprint}}' } },
  },
  issueTypes: softwareTypes,
  schemes: [softwareScheme],
  roles: [
    { id: 'administrators', role: 'Administrators', people: ['question:manager', 'question:productowner'] },
    { id: 'members', role: 'Member', people: ['question:techlead'] },
    { id: 'viewers', role: 'Viewer', people: ['question:sponsor'] },
  ],
  components: [
    { id: 'product', name: say('Product', 'Product'), description: say('What and why.', 'Wat en waarom.'), lead: 'question:productowner' },
    {
      id: 'application',
      name: say('Application', 'Applicatie'),
      description: say('What users see and do.', 'Wat gebruikers zien en doen.'),
      lead: 'question:techlead',
    },
    {
      id: 'platform',
      name: say('Platform', 'Platform'),
      description: say('Pipeline, environments, operation.', 'Pipeline, omgevingen, beheer.'),
      lead: 'question:techlead',
    },
  ],
  versions: [
    {
      id: 'skeleton',
      name: say('0.1 Walking skeleton', '0.1 Geraamte'),
      description: say('One thin slice in production, for ourselves.', 'Eén dun plakje in productie, voor onszelf.'),
      start: 'start',
      release: 'start+30wd',
    },
    {
      id: 'beta',
      name: say('0.9 Beta', '0.9 Bèta'),
      description: say('For a first group of users.', 'Voor een eerste groep gebruikers.'),
      start: 'start+16wd',
      release: 'end-24wd',
    },
    {
      id: 'v1',
      name: '1.0',
      description: say('For everybody, and looked back on.', 'Voor iedereen, en teruggekeken.'),
      start: 'end-23wd',
      release: 'end',
      rule: {
        severity: 'shall',
        keep: 'exists',
        why: say('The release that the goal was promised for.', 'De release waarvoor het doel is beloofd.'),
      },
    },
  ],
  filters: [
    {
      id: 'discovery',
      name: say('{{key}}: discovery', '{{key}}: ontdekken'),
      jql: 'project = {{key}} AND labels = discovery ORDER BY Rank ASC',
    },
    {
      id: 'not-ready',
      name: say('{{key}}: stories that are not Ready', '{{key}}: stories die niet Ready zijn'),
      description: say('No estimate or no parent.', 'Zonder schatting of zonder epic.'),
      jql: 'project = {{key}} AND issuetype = Story AND statusCategory = "To Do" AND (originalEstimate IS EMPTY OR parent IS EMPTY) ORDER BY created DESC',
    },
    {
      id: 'bugs',
      name: say('{{key}}: open bugs', '{{key}}: open bugs'),
      jql: 'project = {{key}} AND issuetype = Bug AND statusCategory != Done ORDER BY priority DESC, created ASC',
    },
    ...registerFilters,
    mineNow,
  ],
  boards: [{ id: 'discovery', name: say('{{key}} discovery', '{{key}} ontdekken'), type: 'kanban', filter: 'discovery' }],
  dashboards: [projectDashboard],
  stages: [
    { id: 'discovery', name: say('Discovery', 'Ontdekken'), gate: say('Worth making', 'Het maken waard'), due: 'start+15wd' },
    {
      id: 'skeleton',
      name: say('Walking skeleton', 'Geraamte'),
      gate: say('It runs end to end', 'Het draait van begin tot eind'),
      due: 'start+30wd',
    },
    { id: 'delivery', name: say('Delivery', 'Oplevering'), gate: say('Beta released', 'Bèta uitgebracht'), due: 'end-24wd' },
    { id: 'release', name: say('Release', 'Release'), gate: say('Go for 1.0', 'Go voor 1.0'), due: 'end-10wd' },
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
      id: 'goal',
      name: say('Product goal and measure', 'Productdoel en meting'),
      due: 'start+6wd',
      stage: 'discovery',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'discovery',
        why: say('What is not measured is not reached.', 'Wat niet gemeten wordt, wordt niet gehaald.'),
      },
    },
    {
      id: 'agreement',
      name: say('Definition of Ready and Done', 'Definition of Ready en Done'),
      due: 'start+5wd',
      stage: 'discovery',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'discovery',
        why: say('Done has to mean the same to everybody.', 'Done moet voor iedereen hetzelfde zijn.'),
      },
    },
    {
      id: 'decisions',
      name: say('Architecture decisions', 'Architectuurbesluiten'),
      required: false,
      due: 'start+25wd',
      stage: 'skeleton',
    },
    {
      id: 'runbook',
      name: say('Runbook', 'Draaiboek beheer'),
      due: 'end-12wd',
      stage: 'release',
      rule: {
        severity: 'shall',
        keep: 'filled',
        gate: 'release',
        why: say('What it does not say will be asked at night.', 'Wat er niet in staat, wordt ’s nachts gevraagd.'),
      },
    },
  ],
  issues: [discovery, foundations, ...delivery, rhythm, ...registers],
  standards: ['agile-delivery', 'jira-hygiene', 'project-governance'],
  automation: [
    riskReviewReminder,
    scheduledComment({
      id: 'aging-work',
      name: say('Ask about work that ages', 'Vraag naar werk dat veroudert'),
      purpose: say(
        'Work in progress that nobody touched for five days is stuck or finished. The rule asks before the audit finds it.',
        'Werk in uitvoering waar vijf dagen niemand aan kwam, zit vast of is af. De regel vraagt ernaar voordat de audit het vindt.',
      ),
      cron: '0 0 9 ? * MON-FRI',
      when: say('on working days at 09:00', 'op werkdagen om 09:00 uur'),
      jql: 'statusCategory = "In Progress" AND updated <= -5d',
      comment: say(
        'Nothing happened here for five days. Is it stuck, is it finished, or should it go back?',
        'Hier gebeurde vijf dagen niets. Zit het vast, is het af, of moet het terug?',
      ),
    }),
  ],
  topics: ['agile', 'software', 'discovery', 'testing', 'release', 'security', 'accessibility', 'dependencies'],
};
