import { type SprintState, sprintState } from '../issue-fact';
import { listOf } from './field-values';
import { sprintJson } from './issue-json';

/** A sprint of an issue. */
export interface IssueSprint {
  readonly id: number;
  readonly state: SprintState;
}

/** The sprints that a sprint field holds, in no particular order. */
export const sprintsOf = (value: unknown): readonly IssueSprint[] =>
  listOf(sprintJson, value).map((sprint) => ({ id: sprint.id, state: stateOf(sprint.state) }));

/** An issue is in one open sprint at most, and that one is its newest. Otherwise the closed sprint made last, which has the highest id. */
export function newestSprint(sprints: readonly IssueSprint[]): IssueSprint | undefined {
  return [...sprints].sort((a, b) => openness(b.state) - openness(a.state) || b.id - a.id)[0];
}

export const closedSprintCount = (sprints: readonly IssueSprint[]): number =>
  sprints.filter((sprint) => sprint.state === sprintState.closed).length;

const openness = (state: SprintState): number => (state === sprintState.active ? 2 : state === sprintState.future ? 1 : 0);

function stateOf(state: string): SprintState {
  const lower = state.toLowerCase();
  if (lower === 'active') return sprintState.active;
  return lower === 'closed' ? sprintState.closed : sprintState.future;
}
