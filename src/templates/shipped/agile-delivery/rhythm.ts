import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { listed, type Said, say } from '../parts/say';
import { epic } from '../parts/work';

const agenda = say('Agenda', 'Agenda');

interface Ceremony {
  readonly id: string;
  readonly summary: Said;
  readonly points: readonly Said[];
  readonly who: string;
  /** Days after the first sprint planning. */
  readonly from: string;
  /** Comes every week, however long a sprint is. */
  readonly weekly?: boolean;
}

/** A ceremony once a sprint: one series for each length of sprint, of which the answer keeps one. */
function ceremony({ id, summary, points, who, from, weekly }: Ceremony): readonly BlueprintIssue[] {
  const series = (every: number, when?: string): BlueprintIssue => ({
    id: every === 1 && !when ? id : `${id}-${every}w`,
    type: 'Task',
    summary,
    description: listed(agenda, points),
    assignee: who,
    labels: ['ceremony'],
    components: ['product'],
    repeat: { every, unit: 'week', from, until: 'end', most: 60 },
    ...(when ? { when } : {}),
  });
  return weekly ? [series(1)] : [1, 2, 3].map((weeks) => series(weeks, `sprint = "${weeks}"`));
}

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
      from: 'start+16wd',
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
      from: 'start+20wd',
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
      from: 'start+20wd',
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
      from: 'start+18wd',
      weekly: true,
    }),
  ],
});
