import { ExpressionMap, typeOf } from '../values';
import { textAt } from './arguments';
import type { Members } from './member-of';

/** The methods of the type `Map` ("Jira expressions types"). A key of the map with a method's name wins over the method. */
export const mapMembers: Members<ExpressionMap> = {
  get: (map, args) => map.entries.get(textAt(args, 0, 'get')) ?? null,
  set: (map, args) => {
    const [, value] = args;
    if (value === undefined) throw new Error(`The method set of ${typeOf(map)} takes a key and a value.`);
    return new ExpressionMap(new Map([...map.entries, [textAt(args, 0, 'set'), value]]));
  },
  entries: (map) => [...map.entries].map(([key, value]) => [key, value]),
};
