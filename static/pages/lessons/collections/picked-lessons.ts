/** Lessons of one collection at most; as the contract has it. */
export const MAX_PICKED = 200;

/** The list with one lesson moved by so many places; the ends hold it back. */
export const movedBy = (ids: readonly string[], id: string, places: number): readonly string[] => {
  const at = ids.indexOf(id);
  if (at < 0) return ids;
  const rest = ids.filter((one) => one !== id);
  const to = Math.min(Math.max(at + places, 0), rest.length);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};

/** The list with a lesson at its end; one that is there already, or one too many, changes nothing. */
export const withPicked = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) || ids.length >= MAX_PICKED ? ids : [...ids, id];
