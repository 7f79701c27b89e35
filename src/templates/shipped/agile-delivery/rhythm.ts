import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, type Said, say } from '../parts/say';
import { epic } from '../parts/work';

const agenda = say('Agenda', 'Agenda');

interface Ceremony {
  readonly id: string;
  readonly summary: Said;
  readonly points: readonly Said[];
  readonly who: string;
  /** Working days after the beginning of a sprint, or of the project where it comes every week. */
  readonly day: 'first' | 'last' | `start+${number}wd`;
  /** Comes every so many weeks, however long a sprint is. */
  readonly weekly?: number;
  readonly label?: string;
}

/** A ceremony once a sprint: one series for each length of sprint, of which the answer keeps one. */
function ceremony({ id, summary, points, who, day, weekly, label = 'ceremony' }: Ceremony): readonly BlueprintIssue[] {
  const series = (every: number, when?: string): BlueprintIssue => ({
    id: when ? `${id}-${every}w` : id,
    type: 'Task',
    summary,
    description: listed(agenda, points),
    assignee: who,
    labels: [label],
    components: ['product'],
    repeat: { every, unit: 'week', from: dayOf(day, every), until: 'end', most: 60 },
    ...(when ? { when } : {}),
  });
  return weekly ? [series(weekly)] : [1, 2, 3].map((weeks) => series(weeks, `sprint = "${weeks}"`));
}

/** The first sprint begins on the sixteenth working day. */
const dayOf = (day: Ceremony['day'], weeks: number): string =>
  day === 'first' ? 'start+16wd' : day === 'last' ? `start+${15 + 5 * weeks}wd` : day;

/** The meetings of the team. The daily one needs no issue. */
export const rhythm: BlueprintIssue = epic({
  id: 'rhythm',
  summary: say('Rhythm of the team', 'Ritme van het team'),
  description: say(
    'The ceremonies as work items with an agenda, so that they are prepared. The daily stand-up is not here: fifteen minutes, same time, same place.',
    'De vaste momenten als items met een agenda, zodat ze worden voorbereid. De dagelijkse stand-up staat er niet bij: een kwartier, zelfde tijd, zelfde plek.',
  ),
  assignee: 'question:manager',
  versions: ['v1'],
  start: 'start+16wd',
  due: 'end',
  children: [
    ...ceremony({
      id: 'sprint-planning',
      summary: say('Sprint planning', 'Sprintplanning'),
      points: [
        say('Sprint goal: one sentence that a user would understand', 'Sprintdoel: één zin die een gebruiker begrijpt'),
        say('Who is there, and for how many days', 'Wie is er, en hoeveel dagen'),
        say('Stories that are Ready and serve the goal', 'Stories die Ready zijn en het doel dienen'),
        say('Stop below what was finished last time', 'Stop onder wat de vorige keer af kwam'),
      ],
      who: 'question:manager',
      day: 'first',
    }),
    ...ceremony({
      id: 'sprint-review',
      summary: say('Sprint review', 'Sprintreview'),
      points: [
        say('Show what is Done, to people who use it', 'Laat zien wat Done is, aan wie het gebruikt'),
        say('What did we learn about the goal?', 'Wat leerden we over het doel?'),
        say('What changes in the backlog?', 'Wat verandert er in de backlog?'),
      ],
      who: 'question:productowner',
      day: 'last',
    }),
    ...ceremony({
      id: 'retrospective',
      summary: say('Retrospective', 'Retrospective'),
      points: [
        say('What did we say last time, and did we do it?', 'Wat spraken we vorige keer af, en deden we het?'),
        say('What helped, what hurt?', 'Wat hielp, wat deed pijn?'),
        say('One improvement, with an owner, into the next sprint', 'Eén verbetering, met eigenaar, in de volgende sprint'),
        say('Worth knowing for other teams? Capture a lesson', 'Goed om te weten voor andere teams? Leg een les vast'),
      ],
      who: 'question:manager',
      day: 'last',
    }),
    ...ceremony({
      id: 'refinement',
      summary: say('Refinement', 'Refinement'),
      points: [
        say('The next two sprints’ worth of stories, no more', 'Stories voor de komende twee sprints, niet meer'),
        say('Acceptance criteria written together', 'Acceptatiecriteria samen schrijven'),
        say('Split what does not fit into half a sprint', 'Splitsen wat niet in een halve sprint past'),
      ],
      who: 'question:productowner',
      day: 'start+18wd',
      weekly: 1,
    }),
    ...ceremony({
      id: 'status-report',
      summary: say('Publish the status report', 'Statusrapport publiceren'),
      points: [
        say('What users can do now that they could not before', 'Wat gebruikers nu kunnen en eerder niet'),
        say('The figure of the product goal', 'Het getal van het productdoel'),
        say('What is feared, and what is asked of whom', 'Wat wordt gevreesd, en wat van wie wordt gevraagd'),
      ],
      who: 'question:manager',
      day: 'start+20wd',
      weekly: 4,
      label: 'report',
    }),
  ],
});
