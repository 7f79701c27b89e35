import { z } from 'zod';
import { JiraError } from '../../operation';

/** Where things go that are to be moved: after another, or to one of the ends. */
export const placeRequest = { after: z.string().optional(), position: z.enum(['First', 'Last']).optional() };

/** `all` with `moved` taken out and put back, in the order given, at the place asked for. */
export function reordered(
  all: readonly string[],
  moved: readonly string[],
  place: { readonly after?: string | undefined; readonly position?: 'First' | 'Last' | undefined },
): readonly string[] {
  if ((place.after === undefined) === (place.position === undefined)) {
    throw new JiraError(400, ['Exactly one of after and position must be specified.']);
  }
  const rest = all.filter((id) => !moved.includes(id));
  if (place.after === undefined) return place.position === 'First' ? [...moved, ...rest] : [...rest, ...moved];
  const at = rest.indexOf(place.after);
  if (at < 0) throw new JiraError(400, [`There is no '${place.after}' to move after.`]);
  return [...rest.slice(0, at + 1), ...moved, ...rest.slice(at + 1)];
}
