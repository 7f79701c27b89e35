import { z } from 'zod';
import type { CustomFact, IssueFact, IssueRelation } from '../../facts/issue-fact';
import { factNames, issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import { integerLiteral, sqlNumber, sqlOptionalNumber } from './sql';

/** Columns of `issue_fact` in the order of the catalogue. */
export const issueFactColumns: readonly string[] = factNames.map((name) => issueFactCatalogue[name].column);

const rowShape = z.object(
  Object.fromEntries(
    Object.values(issueFactCatalogue).map((definition) => [definition.column, definition.nullable ? sqlOptionalNumber : sqlNumber]),
  ),
);

/** A row of `issue_fact` as a fact. */
export const issueFactRow = rowShape.transform(
  // The catalogue covers every fact and the shape every column of it, which the type system cannot follow through `Object.fromEntries`.
  (row) => Object.fromEntries(factNames.map((name) => [name, row[issueFactCatalogue[name].column] ?? null])) as unknown as IssueFact,
);

/** `(…)` for `INSERT … VALUES`: literals, since facts are whole numbers and parsing placeholders costs more than twice the time. */
export const issueFactLiteral = (fact: IssueFact): string => `(${factNames.map((name) => integerLiteral(fact[name])).join(',')})`;

const relationKinds = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const relationRow = z
  .object({ kind: sqlNumber.pipe(relationKinds), target_id: sqlNumber, issue_id: sqlNumber, project_id: sqlNumber })
  .transform((row): IssueRelation => ({ kind: row.kind, targetId: row.target_id, issueId: row.issue_id, projectId: row.project_id }));

export const relationLiteral = (relation: IssueRelation): string =>
  `(${[relation.kind, relation.targetId, relation.issueId, relation.projectId].map(integerLiteral).join(',')})`;

export const customFactRow = z
  .object({ project_id: sqlNumber, issue_id: sqlNumber, field_number: sqlNumber, value: sqlNumber })
  .transform((row): CustomFact => ({ projectId: row.project_id, issueId: row.issue_id, fieldNumber: row.field_number, value: row.value }));

export const customFactLiteral = (fact: CustomFact): string =>
  `(${[fact.projectId, fact.issueId, fact.fieldNumber, fact.value].map(integerLiteral).join(',')})`;
