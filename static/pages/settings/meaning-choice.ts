import type { RegisterRole } from '../../../src/contracts/audits/vocabulary';
import type { Settings } from '../../../src/contracts/settings';

/** Something of the site that may be chosen: an issue type, a resolution. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** The contract's highest number of ids chosen for one meaning. */
export const MAX_CHOSEN = 200;

/** Names for a list: where two things have the same name, which team-managed projects bring about, the number tells them apart. */
export function namesOf(things: readonly Named[]): ReadonlyMap<number, string> {
  const times = new Map<string, number>();
  for (const { name } of things) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(things.map(({ id, name }) => [id, times.get(name) === 1 ? name : `${name} (${id})`]));
}

/** The names of these ids, each once; ids that the viewer does not see are left out. */
export function detectedNames(ids: readonly number[], things: readonly Named[]): readonly string[] {
  const found = things.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return [...new Set(found)];
}

type ByRole = Settings['registerTypeIds'];

/** A setting by role with ids chosen for one of them, or (`null`) without it, so that it is detected again. */
export function withRole(chosen: ByRole, role: RegisterRole, ids: number[] | null): ByRole {
  const next = { ...chosen };
  if (ids === null) delete next[role];
  else next[role] = ids;
  return next;
}
