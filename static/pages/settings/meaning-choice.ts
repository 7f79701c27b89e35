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

/** A setting by role without a role, so that it is detected again, or with ids chosen for it. */
export function withRole<Role extends string>(
  chosen: { readonly [R in Role]?: number[] | undefined },
  role: Role,
  ids: number[] | null,
): { [R in Role]?: number[] | undefined } {
  const { [role]: _, ...others } = chosen;
  const rest: { [R in Role]?: number[] | undefined } = {};
  Object.assign(rest, others, ids === null ? {} : { [role]: ids });
  return rest;
}
