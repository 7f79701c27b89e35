import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, type Said, say } from '../parts/say';
import { statusReports } from '../parts/status-reports';
import { doerOf, rasci } from './rasci';

const agenda = say('Agenda', 'Agenda');
const window = { from: 'start+17wd', until: 'end-24wd' } as const;

interface Recurring {
  readonly id: string;
  readonly summary: Said;
  readonly description: Said;
  readonly rasci: string;
  readonly every: number;
  readonly unit: 'week' | 'month';
  readonly from?: string;
  readonly label: string;
}

/** Reporting goes on until the project is closed, beyond the control of the work. */
export const reporting: BlueprintIssue = statusReports({
  from: 'start+18wd',
  until: 'end-1wd',
  version: 'closed',
  component: 'governance',
  who: rasci('I I A S/C I/C I/C R C'),
});

/** Work that comes back. Only the day of each time is set: the epic above stands for the whole span in the schedule. */
const recurring = ({ id, summary, description, rasci: row, every, unit, from, label }: Recurring): BlueprintIssue => ({
  id,
  type: 'Task',
  summary,
  description: paragraphs(description, rasci(row)),
  assignee: doerOf(row),
  labels: [label],
  components: ['governance'],
  repeat: { every, unit, from: from ?? window.from, until: window.until, most: 40 },
});

interface Duty {
  readonly id: string;
  readonly summary: Said;
  readonly description: Said;
  readonly rasci: string;
  readonly due: string;
  readonly checklist?: readonly Said[];
  readonly when?: string;
}

const duty = ({ id, summary, description, rasci: row, due, checklist, when }: Duty): BlueprintIssue => ({
  id,
  type: 'Task',
  summary,
  description: paragraphs(description, rasci(row)),
  assignee: doerOf(row),
  labels: ['pm2-control'],
  components: ['governance'],
  stage: 'executing',
  due,
  ...(checklist ? { checklist } : {}),
  ...(when === undefined ? {} : { when }),
});

const meetings: readonly BlueprintIssue[] = [
  recurring({
    id: 'team-meeting',
    summary: say('Core team meeting', 'Overleg kernteam'),
    description: listed(agenda, [
      say('Done since last time, due before next time', 'Af sinds de vorige keer, klaar vóór de volgende keer'),
      say('What is stuck, and who unsticks it', 'Wat vastzit, en wie het lostrekt'),
      say('New risks and issues', 'Nieuwe risico’s en issues'),
      say('Action items, each with a name and a day', 'Actiepunten, elk met naam en dag'),
    ]),
    rasci: 'I I A S I I R I',
    every: 1,
    unit: 'week',
    label: 'meeting',
  }),
  recurring({
    id: 'steering-meeting',
    summary: say('Steering committee meeting', 'Stuurgroepvergadering'),
    description: listed(agenda, [
      say('Status report, read beforehand', 'Statusrapport, vooraf gelezen'),
      say('Decisions asked of the committee, each with a proposal', 'Gevraagde besluiten, elk met een voorstel'),
      say('Risks above tolerance', 'Risico’s boven de tolerantie'),
      say('Change requests', 'Wijzigingsverzoeken'),
      say('Does the business case still hold?', 'Klopt de businesscase nog?'),
    ]),
    rasci: 'I I A S/C I/C I/C R C',
    every: 4,
    unit: 'week',
    from: 'start+20wd',
    label: 'meeting',
  }),
];

const reviews: readonly BlueprintIssue[] = [
  recurring({
    id: 'risk-review',
    summary: say('Go through the risk log', 'Risicolog doornemen'),
    description: listed(say('For each open risk', 'Per open risico'), [
      say(
        'Is it still there? Close it if not, and say what happened.',
        'Bestaat het nog? Zo niet: sluiten en opschrijven wat er gebeurde.',
      ),
      say('Likelihood and impact, with what is known now', 'Kans en gevolg, met wat er nu bekend is'),
      say('Did the response work, and was it done?', 'Werkte de maatregel, en is hij uitgevoerd?'),
      say('Next review date', 'Volgende beoordelingsdatum'),
    ]),
    rasci: 'I C A S/C C I R C',
    every: 2,
    unit: 'week',
    label: 'log-review',
  }),
  recurring({
    id: 'issue-decision-review',
    summary: say('Go through issues, decisions and changes', 'Issues, besluiten en wijzigingen doornemen'),
    description: say(
      'Each open entry has an owner and a date, or gets one now. What is older than its date goes up a level.',
      'Elke open regel heeft een eigenaar en een datum, of krijgt die nu. Wat over de datum is, gaat een niveau hoger.',
    ),
    rasci: 'I I A S C I R C',
    every: 2,
    unit: 'week',
    from: 'start+22wd',
    label: 'log-review',
  }),
  recurring({
    id: 'schedule-cost-control',
    summary: say('Control schedule and cost', 'Planning en kosten bewaken'),
    description: listed(say('Look at', 'Kijk naar'), [
      say('Critical path: what has no slack left', 'Kritieke pad: wat geen speling meer heeft'),
      say('Milestones against the baseline', 'Mijlpalen tegen de baseline'),
      say('Money spent and still needed, against the budget', 'Uitgegeven en nog nodig geld, tegen het budget'),
      say(
        'Tolerances: what is beyond them goes to the steering committee the same week',
        'Toleranties: wat erbuiten valt, gaat dezelfde week naar de stuurgroep',
      ),
    ]),
    rasci: 'I I A C C I R C',
    every: 2,
    unit: 'week',
    from: 'start+42wd',
    label: 'control',
  }),
];

const duties: readonly BlueprintIssue[] = [
  duty({
    id: 'quality-review',
    summary: say('Quality review', 'Kwaliteitsreview'),
    description: say(
      'Half way through executing, while there is still time to mend.',
      'Halverwege de uitvoering, als er nog tijd is om te herstellen.',
    ),
    rasci: 'I I I S/C C A R C',
    due: 'end-60wd',
    checklist: [
      say('The quality objectives are measured, not felt', 'De kwaliteitsdoelen zijn gemeten, niet gevoeld'),
      say(
        'Reviews took place as planned, with their findings answered',
        'Reviews zijn gehouden zoals gepland, met antwoord op de bevindingen',
      ),
      say('Deliverables can be traced to requirements and tests', 'Producten zijn te volgen naar eisen en tests'),
      say('What does not comply has an owner and a date', 'Wat niet voldoet, heeft een eigenaar en een datum'),
    ],
  }),
  duty({
    id: 'stakeholder-review',
    summary: say('Manage stakeholders: ask them how it goes', 'Belanghebbenden: vragen hoe het gaat'),
    description: say(
      'Ask the five that matter most, in person. Update the stakeholder matrix.',
      'Vraag het de vijf belangrijkste, persoonlijk. Werk de stakeholdermatrix bij.',
    ),
    rasci: 'I I A S/C I C R I',
    due: 'end-65wd',
    checklist: [
      say(
        'Each main stakeholder was spoken to since the last gate',
        'Met elke belangrijke belanghebbende is sinds het vorige beslismoment gesproken',
      ),
      say('Expectations are known and answered', 'Verwachtingen zijn bekend en beantwoord'),
      say('Communication reached those it was for', 'De communicatie kwam aan bij wie zij bedoeld was'),
      say('Resistance has somebody who talks to it', 'Wie tegen is, heeft iemand die met hem praat'),
    ],
  }),
  duty({
    id: 'manage-requirements',
    summary: say('Manage requirements', 'Requirements beheren'),
    description: say(
      'Every new wish is written down, weighed, and taken in, put off or refused, by the one who may.',
      'Elke nieuwe wens wordt opgeschreven, gewogen, en opgenomen, uitgesteld of afgewezen, door wie dat mag.',
    ),
    rasci: 'I I A C C I R S',
    due: 'end-50wd',
  }),
  duty({
    id: 'manage-changes',
    summary: say('Manage project changes', 'Wijzigingen beheren'),
    description: say(
      'No work on a change before its decision. Each decided change is in the plan within a week.',
      'Geen werk aan een wijziging vóór het besluit. Elke besloten wijziging staat binnen een week in de planning.',
    ),
    rasci: 'I C A S I I R C',
    due: 'end-45wd',
  }),
  duty({
    id: 'manage-acceptance',
    summary: say('Follow deliverables acceptance', 'Acceptatie volgen'),
    description: say(
      'Keep the list of deliverables with criteria, test results and signatures.',
      'Houd de lijst van producten bij met criteria, testuitkomsten en handtekeningen.',
    ),
    rasci: 'I I A S C C R C',
    due: 'end-41wd',
  }),
  duty({
    id: 'manage-outsourcing',
    summary: say('Manage suppliers', 'Leveranciers aansturen'),
    description: say(
      'Progress, quality and invoices against the contract, every month, with notes of what was agreed.',
      'Voortgang, kwaliteit en facturen tegen het contract, elke maand, met een verslag van de afspraken.',
    ),
    rasci: 'A C C C I S R I',
    due: 'end-40wd',
    when: 'outsourcing',
  }),
  duty({
    id: 'distribute-information',
    summary: say('Distribute information', 'Informatie verspreiden'),
    description: say(
      'Reports and messages go out as the communications plan says, and are where people look for them.',
      'Rapporten en berichten gaan uit zoals het communicatieplan zegt, en staan waar mensen ze zoeken.',
    ),
    rasci: 'I I A C I I R C',
    due: 'end-30wd',
  }),
];

export const monitoring: BlueprintIssue = {
  id: 'monitoring',
  type: 'Epic',
  summary: say('Monitor and control', 'Bewaken en bijsturen'),
  description: say(
    'Runs beside the work from planning on: see where the project stands, and correct it while that is cheap.',
    'Loopt vanaf de planning naast het werk mee: zien waar het project staat, en bijsturen zolang dat goedkoop is.',
  ),
  assignee: 'question:manager',
  start: 'start+16wd',
  due: 'end-23wd',
  links: { blocks: ['exit-rfc'] },
  rule: {
    severity: 'should',
    keep: 'exists',
    why: say('Control is work; if it is not planned it is skipped.', 'Sturen is werk; wat niet gepland is, wordt overgeslagen.'),
  },
  children: [...meetings, ...reviews, ...duties],
};
