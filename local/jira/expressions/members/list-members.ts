import { areEqual, isList } from '../compare-values';
import { textLimits } from '../expression-limits';
import { textOf } from '../text-of';
import { isTrue, type Value } from '../values';
import { functionAt, numberAt, optionalNumberAt } from './arguments';
import type { Members } from './member-of';

/** The methods of the type `List` ("Jira expressions types"). */
export const listMembers: Members<readonly Value[]> = {
  map: (list, args) => list.map((item, index) => functionAt(args, 0, 'map')(item, index)),
  flatMap: (list, args) =>
    list.flatMap((item, index) => {
      const found = functionAt(args, 0, 'flatMap')(item, index);
      return isList(found) ? found : [found];
    }),
  flatten: (list) => list.flatMap((item) => (isList(item) ? item : [item])),
  filter: (list, args) => list.filter((item, index) => isTrue(functionAt(args, 0, 'filter')(item, index))),
  some: (list, args) => list.some((item, index) => isTrue(functionAt(args, 0, 'some')(item, index))),
  every: (list, args) => list.every((item, index) => isTrue(functionAt(args, 0, 'every')(item, index))),
  includes: (list, args) => list.some((item) => areEqual(item, args[0] ?? null)),
  indexOf: (list, args) => list.findIndex((item) => areEqual(item, args[0] ?? null)),
  slice: (list, args) => list.slice(numberAt(args, 0, 'slice'), optionalNumberAt(args, 1, 'slice')),
  concat: (list, args) => [...list, ...args.flatMap((item) => (isList(item) ? item : [item]))],
  reduce: (list, args) => {
    const combine = functionAt(args, 0, 'reduce');
    const [initial] = args.slice(1);
    if (initial !== undefined) return list.reduce<Value>((sum, item, index) => combine(sum, item, index), initial);
    const [first] = list;
    if (first === undefined) throw new Error('An empty list without an initial value cannot be reduced.');
    return list.slice(1).reduce<Value>((sum, item, index) => combine(sum, item, index + 1), first);
  },
  sort: (list, args) => {
    const compare = functionAt(args, 0, 'sort');
    return [...list].sort((left, right) => {
      const order = compare(left, right);
      if (typeof order !== 'number') throw new Error('The function given to sort must return a Number.');
      return order;
    });
  },
  join: (list, args) => {
    const separator = args[0] === undefined ? ',' : textOf(args[0]);
    const text = list.map(textOf).join(separator);
    return text.length > textLimits.join ? `${text.slice(0, textLimits.join - 3)}...` : text;
  },
};
