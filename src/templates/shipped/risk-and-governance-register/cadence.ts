import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, paragraphs, type Said, say } from '../parts/say';
import { epic } from '../parts/work';

interface Series {
  readonly id: string;
  readonly summary: Said;
  readonly text: Said;
  readonly who: string;
  readonly label: string;
  readonly every: number;
  readonly unit: 'week' | 'month';
  readonly from: string;
  readonly checklist?: readonly Said[];
  readonly when?: string;
}

const series = ({ id, summary, text, who, label, every, unit, from, checklist, when }: Series): BlueprintIssue => ({
  id,
  type: 'Task',
  summary,
  description: text,
  assignee: who,
  labels: [label],
  components: ['governance'],
  stage: 'running',
  repeat: { every, unit, from, until: 'end', most: 60 },
  ...(checklist ? { checklist } : {}),
  ...(when ? { when } : {}),
});

const boardText = paragraphs(
  listed(say('Agenda', 'Agenda'), [
    say(
      'Decisions to be taken, each with a proposal and its owner present',
      'Te nemen besluiten, elk met een voorstel en de eigenaar erbij',
    ),
    say('Risks above the appetite, and those that grew', 'Risico’s boven de bereidheid, en de gegroeide'),
    say('Issues older than their date', 'Issues over hun datum'),
    say('Change requests', 'Wijzigingsverzoeken'),
    say('Actions of last time', 'Acties van de vorige keer'),
  ]),
  say(
    'Papers go out five working days before; what comes later waits for the next meeting.',
    'Stukken gaan vijf werkdagen van tevoren uit; wat later komt, wacht op de volgende vergadering.',
  ),
);
const prepared: readonly Said[] = [
  say('Papers sent five working days before', 'Stukken vijf werkdagen van tevoren verstuurd'),
  say('Decisions recorded the same day, with owner and date', 'Besluiten dezelfde dag vastgelegd, met eigenaar en datum'),
  say('Actions created and assigned', 'Acties aangemaakt en toegewezen'),
];
const board = (every: 1 | 2 | 3): BlueprintIssue =>
  series({
    id: `board-${every}m`,
    summary: say('Board meeting', 'Vergadering van de board'),
    text: boardText,
    who: 'question:chair',
    label: 'meeting',
    every,
    unit: 'month',
    from: 'start+1m+10wd',
    checklist: prepared,
    when: `rhythm = "${every}"`,
  });

/** The year of the board. */
export const boardMeetings: BlueprintIssue = epic({
  id: 'board',
  summary: say('Board meetings', 'Vergaderingen van de board'),
  description: say(
    'One item for each meeting; decisions and actions are items of their own, linked to it.',
    'Eén item per vergadering; besluiten en acties zijn eigen items, eraan gekoppeld.',
  ),
  assignee: 'question:chair',
  components: ['governance'],
  versions: ['year'],
  start: 'start+21wd',
  due: 'end',
  stage: 'running',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A board that does not meet decides nothing.', 'Een board die niet vergadert, beslist niets.'),
  },
  children: [board(1), board(2), board(3)],
});

/** How the registers are kept true. */
export const reviews: BlueprintIssue = epic({
  id: 'reviews',
  summary: say('Register reviews', 'Registerbeoordelingen'),
  description: say(
    'Little and often for what is open; thorough once a quarter for what nobody thinks of.',
    'Weinig en vaak voor wat openstaat; grondig elk kwartaal voor waar niemand aan denkt.',
  ),
  assignee: 'question:secretary',
  components: ['governance'],
  versions: ['year'],
  start: 'start+21wd',
  due: 'end',
  stage: 'running',
  rule: {
    severity: 'shall',
    keep: 'exists',
    why: say('A register nobody reads is worse than none.', 'Een register dat niemand leest, is erger dan geen.'),
  },
  children: [
    series({
      id: 'risk-review',
      summary: say('Review of open risks', 'Beoordeling van open risico’s'),
      text: listed(say('For each risk due', 'Per risico dat aan de beurt is'), [
        say('Still there? Close it, or say what changed', 'Bestaat het nog? Sluiten, of zeggen wat veranderd is'),
        say('Is the response done, and does it work?', 'Is de maatregel uitgevoerd, en werkt hij?'),
        say('Score, trend, next date', 'Score, trend, volgende datum'),
      ]),
      who: 'question:secretary',
      label: 'log-review',
      every: 2,
      unit: 'week',
      from: 'start+22wd',
    }),
    series({
      id: 'action-review',
      summary: say('Chase actions, issues and decisions', 'Acties, issues en besluiten najagen'),
      text: say(
        'Everything past its date: ask, move with a reason, or take it to the board.',
        'Alles over de datum: navragen, verzetten met reden, of naar de board brengen.',
      ),
      who: 'question:secretary',
      label: 'log-review',
      every: 2,
      unit: 'week',
      from: 'start+27wd',
    }),
    series({
      id: 'quarterly-workshop',
      summary: say('Quarterly risk workshop', 'Risicoworkshop van het kwartaal'),
      text: say(
        'With two people from outside: which risk is missing, which response only looks like one? Ends with a heat map for the board and with lessons.',
        'Met twee mensen van buiten: welk risico ontbreekt, welke maatregel lijkt er maar op? Eindigt met een risicokaart voor de board en met lessen.',
      ),
      who: 'question:secretary',
      label: 'meeting',
      every: 3,
      unit: 'month',
      from: 'start+3m',
    }),
    series({
      id: 'report',
      summary: say('Status report to those above the board', 'Statusrapport aan wie boven de board staat'),
      text: say(
        'One page: top five risks and their trend, decisions taken, decisions needed, what is late.',
        'Eén pagina: vijf hoogste risico’s met trend, genomen besluiten, gevraagde besluiten, wat te laat is.',
      ),
      who: 'question:chair',
      label: 'report',
      every: 1,
      unit: 'month',
      from: 'start+1m-2wd',
    }),
  ],
});
