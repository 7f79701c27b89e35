import { formatDay, secondsPerMinute } from '../../shared/epoch';
import type { Comparison } from '../condition';
import { type FactName, issueFactCatalogue } from '../issue-fact-catalogue';
import { compareNumbers } from './compare-numbers';
import type { JqlOperand, JqlVocabulary } from './compile-to-jql';
import { cannotSay, joinSayable, type Sayable, said } from './sayable';

/** How JQL asks about one fact. `optional` facts may be missing, which a negation includes. */
export interface JqlField {
  readonly optional: boolean;
  empty(isEmpty: boolean, vocabulary: JqlVocabulary): Sayable;
  oneOf(values: readonly number[], negated: boolean, vocabulary: JqlVocabulary): Sayable;
  compare(op: Comparison, value: JqlOperand, vocabulary: JqlVocabulary): Sayable;
}

const never = said('issuekey is EMPTY');
const always = said('issuekey is not EMPTY');
const isEmptyClause = (clause: string, isEmpty: boolean): Sayable => said(`${clause} is ${isEmpty ? '' : 'not '}EMPTY`);
const needsIds = cannotSay('JQL compares this field by equality only');

/** A field of ids: equality and membership. `wordOf` turns an id into what JQL expects. */
function idField(fact: FactName, clause: string, wordOf: (id: number, vocabulary: JqlVocabulary) => string | undefined = String): JqlField {
  const optional = issueFactCatalogue[fact].nullable;
  const oneOf = (values: readonly number[], negated: boolean, vocabulary: JqlVocabulary): Sayable => {
    if (values.length === 0) return negated ? always : never;
    const words = values.map((value) => wordOf(value, vocabulary));
    if (words.some((word) => word === undefined)) return cannotSay(`${clause} holds a value that this site does not know`);
    const membership = said(`${clause} ${negated ? 'not in' : 'in'} (${words.join(', ')})`);
    return negated && optional ? joinSayable([isEmptyClause(clause, true), membership], 'OR', membership) : membership;
  };
  return {
    optional,
    empty: (isEmpty) => (optional ? isEmptyClause(clause, isEmpty) : isEmpty ? never : always),
    oneOf,
    compare: (op, value, vocabulary) => {
      if (value.kind !== 'number' || (op !== '=' && op !== '!=')) return needsIds;
      const word = wordOf(value.amount, vocabulary);
      return word === undefined ? cannotSay(`${clause} holds a value that this site does not know`) : said(`${clause} ${op} ${word}`);
    },
  };
}

/** A closed set whose values JQL names differently. */
function categoryField(fact: FactName, phrases: ReadonlyMap<number, readonly [is: string, isNot: string]>): JqlField {
  const optional = issueFactCatalogue[fact].nullable;
  const phrase = (value: number, negated: boolean): Sayable => {
    const pair = phrases.get(value);
    return pair ? said(pair[negated ? 1 : 0]) : cannotSay(`JQL has no word for ${fact} = ${value}`);
  };
  return {
    optional: false,
    empty: (isEmpty) => (optional ? cannotSay(`JQL cannot ask whether ${fact} is missing`) : isEmpty ? never : always),
    oneOf: (values, negated) =>
      joinSayable(
        values.map((value) => phrase(value, negated)),
        negated ? 'AND' : 'OR',
        negated ? always : never,
      ),
    compare: (op, value) => {
      if (value.kind !== 'number') return needsIds;
      const wanted = [...phrases.keys()].filter((key) => compareNumbers(key, op, value.amount));
      return joinSayable(
        wanted.map((key) => phrase(key, false)),
        'OR',
        never,
      );
    },
  };
}

/** The states of the newest sprint in JQL. */
const sprintClauses = {
  future: '(sprint in futureSprints() AND sprint not in openSprints())',
  active: 'sprint in openSprints()',
  closed: '(sprint in closedSprints() AND sprint not in openSprints() AND sprint not in futureSprints())',
} as const;

/** An issue is in one open sprint at most; its newest sprint is the active one, else a future one, else a closed one. */
const sprintStates: JqlField = {
  optional: true,
  empty: (isEmpty) => isEmptyClause('sprint', isEmpty),
  oneOf: () => cannotSay('ask for one state of the newest sprint'),
  compare: (op, value) => {
    if (value.kind !== 'number') return needsIds;
    const wanted = [sprintClauses.future, sprintClauses.active, sprintClauses.closed].filter((_, state) =>
      compareNumbers(state, op, value.amount),
    );
    return joinSayable(wanted.map(said), 'OR', never);
  },
};

/** JQL tells sub-tasks from everything above them, and no further. */
const hierarchy: JqlField = {
  optional: false,
  empty: (isEmpty) => (isEmpty ? never : always),
  oneOf: () => cannotSay('JQL tells sub-tasks from the rest, but knows no levels'),
  compare: (op, value) => {
    if (value.kind !== 'number') return needsIds;
    const isSubTask = compareNumbers(-1, op, value.amount);
    const above = [0, 1, 2, 3, 1000].map((level) => compareNumbers(level, op, value.amount));
    if (above.some((answer) => answer !== above[0])) return cannotSay('JQL tells sub-tasks from the rest, but knows no levels');
    if (isSubTask === above[0]) return isSubTask ? always : never;
    return said(isSubTask ? 'issuetype in subTaskIssueTypes()' : 'issuetype not in subTaskIssueTypes()');
  },
};

/** An instant: JQL speaks of its age in days, to the minute. Absolute instants depend on the reader's time zone and are not said. */
function instantField(fact: FactName, clause: string): JqlField {
  const optional = issueFactCatalogue[fact].nullable;
  return {
    optional,
    empty: (isEmpty) => (optional ? isEmptyClause(clause, isEmpty) : isEmpty ? never : always),
    oneOf: () => cannotSay('JQL cannot list moments'),
    compare: (op, value) => {
      if (value.kind !== 'ageDays' || op === '=' || op === '!=')
        return cannotSay('JQL reads absolute moments in the time zone of whoever asks');
      return said(`${clause} ${op} "-${value.amount}d"`);
    },
  };
}

/** A calendar date. */
function dayField(clauseOf: (vocabulary: JqlVocabulary) => string | undefined): JqlField {
  const withClause = (vocabulary: JqlVocabulary, build: (clause: string) => Sayable): Sayable => {
    const clause = clauseOf(vocabulary);
    return clause === undefined ? cannotSay('this site has no such field') : build(clause);
  };
  return {
    optional: true,
    empty: (isEmpty, vocabulary) => withClause(vocabulary, (clause) => isEmptyClause(clause, isEmpty)),
    oneOf: () => cannotSay('JQL cannot list days'),
    compare: (op, value, vocabulary) =>
      withClause(vocabulary, (clause) => {
        if (value.kind === 'ageDays') return cannotSay('ages belong to moments, not to days');
        const day = value.kind === 'todayPlus' ? `startOfDay("${value.amount}d")` : `"${formatDay(value.amount)}"`;
        return said(`${clause} ${op} ${day}`);
      }),
  };
}

/** A duration; JQL takes whole minutes. */
function durationField(clause: string): JqlField {
  return {
    optional: true,
    empty: (isEmpty) => isEmptyClause(clause, isEmpty),
    oneOf: () => cannotSay('JQL cannot list durations'),
    compare: (op, value) =>
      value.kind === 'number' && value.amount >= 0 && value.amount % secondsPerMinute === 0
        ? said(`${clause} ${op} "${value.amount / secondsPerMinute}m"`)
        : cannotSay('JQL takes whole minutes'),
  };
}

/** How many values a field has, at most `most`: JQL can only tell none from some, which for a flag (`most` = 1) is all there is. */
function presenceField(none: string, some: string, most = 1000): JqlField {
  const compare = (op: Comparison, value: JqlOperand): Sayable => {
    if (value.kind !== 'number') return needsIds;
    const atNone = compareNumbers(0, op, value.amount);
    const atSome = [1, 2, 3, most].filter((count) => count <= most).map((count) => compareNumbers(count, op, value.amount));
    if (atSome.some((answer) => answer !== atSome[0])) return cannotSay('JQL tells none from some, but does not count');
    if (atNone === atSome[0]) return atNone ? always : never;
    return said(atNone ? none : some);
  };
  return {
    optional: false,
    empty: (isEmpty) => (isEmpty ? never : always),
    oneOf: (values, negated) => {
      if (values.some((value) => value !== 0)) return cannotSay('JQL tells none from some, but does not count');
      if (values.length === 0) return negated ? always : never;
      return said(negated ? some : none);
    },
    compare,
  };
}

const emptiness = (clause: string): JqlField => presenceField(`${clause} is EMPTY`, `${clause} is not EMPTY`);

/** Story points may live in one field for company-managed and another for team-managed projects: the first that is filled counts. */
const storyPoints: JqlField = {
  optional: true,
  empty: (isEmpty, vocabulary) =>
    joinSayable(
      vocabulary.clausesOf('storyPoints').map((clause) => isEmptyClause(clause, isEmpty)),
      isEmpty ? 'AND' : 'OR',
      isEmpty ? always : never,
    ),
  oneOf: () => cannotSay('story points are compared, not listed'),
  compare: (op, value, vocabulary) => {
    if (value.kind !== 'number') return needsIds;
    const clauses = vocabulary.clausesOf('storyPoints');
    const asked = clauses.map((clause, index) => {
      const earlierEmpty = clauses.slice(0, index).map((earlier) => `${earlier} is EMPTY AND `);
      return said(
        index === 0 ? `${clause} ${op} ${value.amount / 1000}` : `(${earlierEmpty.join('')}${clause} ${op} ${value.amount / 1000})`,
      );
    });
    return joinSayable(asked, 'OR', never);
  },
};

const flagged: JqlField = {
  optional: false,
  empty: (isEmpty) => (isEmpty ? never : always),
  oneOf: () => cannotSay('ask for flagged = 1 or 0'),
  compare: (op, value, vocabulary) => {
    const clause = vocabulary.clausesOf('flagged')[0];
    if (clause === undefined) return cannotSay('this site has no Flagged field');
    return presenceField(`${clause} is EMPTY`, `${clause} is not EMPTY`, 1).compare(op, value, vocabulary);
  },
};

const person = (id: number, vocabulary: JqlVocabulary): string | undefined => {
  const accountId = vocabulary.accountIdOf(id);
  return accountId === undefined ? undefined : `"${accountId}"`;
};

/**
 * The facts JQL has words for. What is absent here cannot be said: blockers, children, the parent's status, and released fix versions (the
 * function `releasedVersions()` leaves out archived versions, which the fact counts).
 */
export const jqlFields: Partial<Record<FactName, JqlField>> = {
  projectId: idField('projectId', 'project'),
  issueId: idField('issueId', 'issue'),
  issueTypeId: idField('issueTypeId', 'issuetype'),
  hierarchyLevel: hierarchy,
  statusId: idField('statusId', 'status'),
  statusCategory: categoryField(
    'statusCategory',
    new Map([
      [0, ['statusCategory = "To Do"', 'statusCategory != "To Do"']],
      [1, ['statusCategory = "In Progress"', 'statusCategory != "In Progress"']],
      [2, ['statusCategory = Done', 'statusCategory != Done']],
    ]),
  ),
  priorityId: idField('priorityId', 'priority'),
  resolutionId: idField('resolutionId', 'resolution'),
  assigneeId: idField('assigneeId', 'assignee', person),
  reporterId: idField('reporterId', 'reporter', person),
  createdAt: instantField('createdAt', 'created'),
  updatedAt: instantField('updatedAt', 'updated'),
  statusChangedAt: instantField('statusChangedAt', 'statusCategoryChangedDate'),
  resolvedAt: instantField('resolvedAt', 'resolved'),
  startDay: dayField((vocabulary) => vocabulary.clausesOf('startDate')[0]),
  dueDay: dayField(() => 'due'),
  parentId: idField('parentId', 'parent'),
  linkCount: emptiness('issueLinkType'),
  componentCount: emptiness('component'),
  labelCount: emptiness('labels'),
  fixVersionCount: emptiness('fixVersion'),
  affectsVersionCount: emptiness('affectedVersion'),
  originalEstimate: durationField('originalEstimate'),
  remainingEstimate: durationField('remainingEstimate'),
  timeSpent: durationField('timeSpent'),
  storyPointsMilli: storyPoints,
  sprintId: idField('sprintId', 'sprint'),
  sprintState: sprintStates,
  closedSprintCount: presenceField('(sprint is EMPTY OR sprint not in closedSprints())', 'sprint in closedSprints()'),
  securityLevelId: idField('securityLevelId', 'level'),
  flagged,
  hasDescription: presenceField('description is EMPTY', 'description is not EMPTY', 1),
};
