import type { Comparison, Condition, FactReference } from '../../facts/condition';
import { statusCategory } from '../../facts/issue-fact';
import type { FactName } from '../../facts/issue-fact-catalogue';

/** The words rules are written in: short names for conditions that many of them share. */
export const isOpen: Condition = { fact: 'statusCategory', op: '!=', value: statusCategory.done };
export const isDone: Condition = { fact: 'statusCategory', op: '=', value: statusCategory.done };
export const isToDo: Condition = { fact: 'statusCategory', op: '=', value: statusCategory.toDo };
export const isInProgress: Condition = { fact: 'statusCategory', op: '=', value: statusCategory.inProgress };

export const isSubTask: Condition = { fact: 'hierarchyLevel', op: '<', value: 0 };
/** A story, task, bug …: what teams plan, neither sub-task nor epic. */
export const isStandard: Condition = { fact: 'hierarchyLevel', op: '=', value: 0 };
export const isEpic: Condition = { fact: 'hierarchyLevel', op: '=', value: 1 };

export const all = (...parts: readonly Condition[]): Condition => ({ all: parts });
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts });
export const not = (condition: Condition): Condition => ({ not: condition });
export const has = (fact: FactReference): Condition => ({ fact, isEmpty: false });
export const lacks = (fact: FactReference): Condition => ({ fact, isEmpty: true });
export const compare = (fact: FactName, op: Comparison, value: number): Condition => ({ fact, op, value });
export const none = (count: FactName): Condition => compare(count, '=', 0);
export const some = (count: FactName): Condition => compare(count, '>', 0);
export const isYes = (flag: FactName): Condition => compare(flag, '=', 1);
export const isNo = (flag: FactName): Condition => compare(flag, '=', 0);
