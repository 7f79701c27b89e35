import type { IssueRecord } from '../../model/records';
import { callIdFunction } from '../functions/jql-functions';
import {
  type CompiledClause,
  type FieldClause,
  type JqlContext,
  type JqlField,
  type Narrowing,
  operators,
  type SortKey,
} from '../jql-context';
import { operandValues } from '../operand-values';
import { resolveIssueKey } from '../resolve-names';
import { comparison } from './id-field';

type Relation = 'self' | 'children' | 'descendants';

/** A field that names issues: `key` itself, `parent`, the epic above. Keys can also be compared within their project. */
export function issueReferenceField(
  reference: (issue: IssueRecord, context: JqlContext) => string | undefined,
  relation: Relation,
): JqlField {
  return {
    operators: relation === 'self' ? operators('equality', 'emptiness', 'order') : operators('equality', 'emptiness'),
    sortKey: (issue, context) => keyOrder(reference(issue, context), context),
    compile: (clause, context) => compile(clause, context, reference, relation),
  };
}

function compile(
  clause: FieldClause,
  context: JqlContext,
  reference: (issue: IssueRecord, context: JqlContext) => string | undefined,
  relation: Relation,
): CompiledClause | undefined {
  const values = operandValues(clause, context);
  if (!values) return undefined;
  const before = context.problems.length;
  const ids = new Set<string>();
  for (const value of values) {
    if (value.kind === 'function') for (const id of callIdFunction(value.call, clause, context) ?? []) ids.add(id);
    else if (value.kind === 'text') {
      const id = resolveIssueKey(value.text, context);
      if (id !== undefined) ids.add(id);
      else context.problems.push(missingIssue(value.text, clause.field));
    }
  }
  if (context.problems.length > before) return undefined;
  const empty = values.some((value) => value.kind === 'empty');
  switch (clause.operator) {
    case '=':
    case 'in':
    case 'is':
      return {
        test: (issue) => {
          const id = reference(issue, context);
          return id === undefined ? empty : ids.has(id);
        },
        narrowing: empty ? undefined : narrowTo(ids, relation, context),
      };
    case '!=':
    case 'not in':
    case 'is not':
      return {
        test: (issue) => {
          const id = reference(issue, context);
          return id !== undefined && !ids.has(id);
        },
      };
    default:
      return compareKeys(clause, ids, context);
  }
}

function compareKeys(clause: FieldClause, ids: ReadonlySet<string>, context: JqlContext): CompiledClause | undefined {
  const [limitId = ''] = ids;
  const limit = context.state.get('issues', limitId);
  if (!limit) return undefined;
  const compare = comparison(clause.operator);
  return { test: (issue) => issue.projectId === limit.projectId && compare(issue.number, limit.number) };
}

function narrowTo(ids: ReadonlySet<string>, relation: Relation, { index }: JqlContext): Narrowing | undefined {
  const below = (id: string): readonly string[] => {
    const children = index.children(id);
    return relation === 'children' ? children : [...children, ...children.flatMap(below)];
  };
  const found = relation === 'self' ? [...ids].filter((id) => index.get(id)) : [...ids].flatMap(below);
  return { size: found.length, ids: () => found };
}

function missingIssue(text: string, field: string): string {
  if (/^\d+$/.test(text)) return `A value with ID '${text}' does not exist for the field '${field}'.`;
  if (!/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text)) return `The issue key '${text}' for field '${field}' is invalid.`;
  return `An issue with key '${text}' does not exist for field '${field}'.`;
}

/** Sorts by project key, then by number. Numbers are padded, as sort keys compare as texts here. */
function keyOrder(issueId: string | undefined, { state, index }: JqlContext): SortKey {
  const issue = issueId === undefined ? undefined : (index.get(issueId) ?? state.get('issues', issueId));
  if (!issue) return null;
  return `${issue.key.slice(0, issue.key.lastIndexOf('-'))} ${String(issue.number).padStart(9, '0')}`;
}
