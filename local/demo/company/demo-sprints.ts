import type { SiteState } from '../../jira/model/site-state';
import type { Named } from '../issues/issue-draft';
import type { IssueText } from '../text/issue-text';
import { dayMs, hourMs } from '../working-calendar';
import type { DemoTypes } from './demo-schemes';
import type { ProjectRow } from './project-table';

/** A sprint of two weeks; `startAt` and `endAt` in milliseconds. */
export interface DemoSprint {
  readonly id: string;
  readonly name: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly state: 'closed' | 'active' | 'future';
}

export interface BoardOptions {
  readonly state: SiteState;
  readonly row: ProjectRow;
  readonly projectId: string;
  readonly startDay: number;
  readonly endDay: number;
  readonly lastDay: number;
  readonly now: number;
  readonly types: DemoTypes;
  readonly ownerId: string;
  readonly text: IssueText;
  readonly pointsField: Named | undefined;
}

const sprintMs = 14 * dayMs;

/** The board of a software project and, with scrum, its sprints: closed ones, the running one and two that are being filled. */
export function createBoard(options: BoardOptions): DemoSprint[] {
  const { state, row, projectId, types, ownerId, pointsField } = options;
  if (row.type !== 'software') return [];
  const filterId = state.nextId('filters');
  state.put('filters', {
    id: filterId,
    name: `Filter for ${row.key} board`,
    description: '',
    ownerAccountId: ownerId,
    jql: `project = ${row.key} ORDER BY Rank ASC`,
    favouriteOf: [],
    share: [{ id: state.nextId('filters'), type: 'project', projectId }],
    edit: [],
  });
  const boardId = state.nextId('boards');
  const { flow } = types.task;
  const finished = [...new Set([flow.done.id, flow.dropped.id])];
  state.put('boards', {
    id: boardId,
    name: `${row.key} board`,
    type: row.teamManaged ? 'simple' : row.mode === 'scrum' ? 'scrum' : 'kanban',
    projectId,
    filterId,
    columns: [
      { name: flow.waiting.name, statusIds: [flow.waiting.id] },
      ...flow.steps.map((step) => ({ name: step.name, statusIds: [step.id] })),
      { name: flow.done.name, statusIds: finished },
    ],
    ...(pointsField === undefined ? {} : { estimationFieldId: pointsField.id }),
  });
  return row.mode === 'scrum' ? createSprints(options, boardId) : [];
}

/** In a project that fell silent the last sprint was never closed. */
function createSprints({ state, row, startDay, lastDay, text }: BoardOptions, boardId: string): DemoSprint[] {
  const sprints: DemoSprint[] = [];
  // Sprints start on a Monday at 08:30 and end on a Friday at 15:00 UTC.
  const firstMonday = startDay - ((new Date(startDay).getUTCDay() + 6) % 7) * dayMs;
  const finished = row.profile === 'archived';
  const until = finished ? lastDay : lastDay + 3 * sprintMs;
  for (let monday = firstMonday, number = 1; monday < until; monday += sprintMs, number++) {
    const startAt = monday + 8.5 * hourMs;
    const endAt = monday + 11 * dayMs + 15 * hourMs;
    const running = monday <= lastDay && monday + sprintMs > lastDay;
    const sprintState = finished || (monday + sprintMs <= lastDay && !running) ? 'closed' : running ? 'active' : 'future';
    const id = state.nextId('sprints');
    const name = `${row.key} Sprint ${number}`;
    const planned = sprintState === 'future' ? {} : { startAt, endAt };
    state.put('sprints', {
      id,
      boardId,
      name,
      goal: sprintState === 'future' ? '' : text.sprintGoal(row.name),
      state: sprintState,
      ...planned,
      ...(sprintState === 'closed' ? { completeAt: endAt + hourMs } : {}),
    });
    sprints.push({ id, name, startAt, endAt, state: sprintState });
  }
  return sprints;
}
