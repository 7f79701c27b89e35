import { isList } from '../compare-values';
import type { Meter } from '../meter';
import type { Place } from '../syntax-tree';
import { Bean, CalendarDay, ExpressionFunction, ExpressionMap, Instant, type Value } from '../values';
import { dayMembers, instantMembers } from './date-members';
import { listMembers } from './list-members';
import { mapMembers } from './map-members';
import { stringMembers } from './string-members';

/** A property or bound method of a value; `undefined` when it has none of that name. */
export function memberOf(object: Value, name: string, meter: Meter, place: Place): Value | undefined {
  if (object instanceof Bean) {
    const property = Object.hasOwn(object.properties, name) ? object.properties[name] : object.others(name);
    if (property?.cost === 'each') meter.expensive(place);
    if (property?.cost === 'once') meter.expensiveOnce(`${object.type}.${name}`, place);
    return property?.read();
  }
  if (object instanceof ExpressionMap) return object.entries.get(name) ?? bound(mapMembers, object, name) ?? null;
  if (object instanceof Instant) return bound(instantMembers, object, name);
  if (object instanceof CalendarDay) return bound(dayMembers, object, name);
  if (typeof object === 'string') return name === 'length' ? object.length : bound(stringMembers, object, name);
  if (isList(object)) return name === 'length' ? object.length : bound(listMembers, object, name);
  return undefined;
}

/** Methods of a type by name; each gets the object and the arguments. */
export type Members<T> = Readonly<Record<string, (object: T, args: readonly Value[]) => Value>>;

function bound<T>(members: Members<T>, object: T, name: string): ExpressionFunction | undefined {
  const method = Object.hasOwn(members, name) ? members[name] : undefined;
  return method && new ExpressionFunction((args) => method(object, args));
}
