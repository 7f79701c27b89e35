import type { Comparison, Condition } from '../condition';
import type { FactName } from '../issue-fact-catalogue';
import { type NormalForm, normalForm, oppositeOf, type Question } from './normal-form';
import { cannotSay, joinSayable, type Sayable, said } from './sayable';

/**
 * Compiles a condition to a Jira expression over `issue`, for workflow validators: there it sees what the transition screen changes.
 * Fields and methods used are those of Atlassian's "Jira expressions type reference" (Issue, Date, CalendarDate, Status, Version).
 * `status` judges the issue in another status than its own: the one that a transition leads to.
 */
export function compileToExpression(condition: Condition, status?: StatusWords): Sayable {
  const known = status ? { ...fields, statusId: number(status.id), statusCategory: number(status.category) } : fields;
  return write(normalForm(condition), known);
}

/** Expressions for a status: its id, and its category as the number that facts hold. */
export interface StatusWords {
  readonly id: string;
  readonly category: string;
}

/** The category of a status as the number that facts hold. */
export const categoryOf = (status: string): string =>
  `(${status}.category.key == 'done' ? 2 : ${status}.category.key == 'indeterminate' ? 1 : 0)`;

type Fields = Partial<Record<FactName, ExpressionField>>;

function write(form: NormalForm, known: Fields): Sayable {
  if (form.kind === 'question') return ask(form.question, form.negated, known);
  const parts = form.parts.map((part) => write(part, known));
  return joinSayable(parts, form.kind === 'all' ? '&&' : '||', said(form.kind === 'all' ? 'true' : 'false'));
}

/** `number` values are compared as they are; `instant` and `day` through the expression language's Date and CalendarDate. */
interface ExpressionField {
  readonly text: string;
  readonly optional: boolean;
  readonly kind: 'number' | 'instant' | 'day';
  /** What must be non-null before `text` may be read; the text itself unless told otherwise. */
  readonly guard?: string;
}

const number = (text: string): ExpressionField => ({ text, optional: false, kind: 'number' });
const optionalNumber = (text: string, guard?: string): ExpressionField => ({
  text,
  optional: true,
  kind: 'number',
  ...(guard ? { guard } : {}),
});

const fields: Fields = {
  projectId: number('issue.project.id'),
  issueId: number('issue.id'),
  issueTypeId: number('issue.issueType.id'),
  hierarchyLevel: number('issue.issueType.hierarchyLevel'),
  statusId: number('issue.status.id'),
  statusCategory: number(categoryOf('issue.status')),
  priorityId: optionalNumber('issue.priority.id', 'issue.priority'),
  resolutionId: optionalNumber('issue.resolution.id', 'issue.resolution'),
  assigneeId: optionalNumber('issue.assignee'),
  reporterId: optionalNumber('issue.reporter'),
  createdAt: { text: 'issue.created', optional: false, kind: 'instant' },
  updatedAt: { text: 'issue.updated', optional: false, kind: 'instant' },
  // Some workflows clear the resolution but not its date.
  resolvedAt: { text: '(issue.resolution == null ? null : issue.resolutionDate)', optional: true, kind: 'instant' },
  dueDay: { text: 'issue.dueDate', optional: true, kind: 'day' },
  parentId: optionalNumber('issue.parent.id', 'issue.parent'),
  parentCategory: optionalNumber(categoryOf('issue.parent.status'), 'issue.parent'),
  componentCount: number('issue.components.length'),
  labelCount: number('issue.labels.length'),
  linkCount: number('issue.links.length'),
  fixVersionCount: number('issue.fixVersions.length'),
  releasedFixVersionCount: number('issue.fixVersions.filter(v => v.released).length'),
  affectsVersionCount: number('issue.versions.length'),
  originalEstimate: optionalNumber('issue.originalEstimate'),
  remainingEstimate: optionalNumber('issue.remainingEstimate'),
  timeSpent: optionalNumber('issue.timeSpent'),
  securityLevelId: optionalNumber('issue.securityLevel.id', 'issue.securityLevel'),
  hasDescription: number('(issue.description != null && issue.description.plainText.trim().length > 0 ? 1 : 0)'),
  flagged: number('(issue.flagged ? 1 : 0)'),
};

/** Facts that identify a person can only be asked for presence: expressions know account ids, not our numbers. */
const presenceOnly: ReadonlySet<FactName> = new Set<FactName>(['assigneeId', 'reporterId']);

function ask(question: Question, negated: boolean, known: Fields): Sayable {
  if (question.fact.startsWith('custom:')) return cannotSay('custom facts are not part of the expression context');
  const name = question.fact as FactName;
  const field = known[name];
  if (!field) return cannotSay(`Jira expressions cannot see ${name}`);
  const guard = field.guard ?? field.text;
  if ('isEmpty' in question) {
    if (!field.optional) return said(question.isEmpty !== negated ? 'false' : 'true');
    return said(`${guard} ${question.isEmpty !== negated ? '==' : '!='} null`);
  }
  if (presenceOnly.has(name)) return cannotSay(`Jira expressions know people by account id, not by Plumbline's number`);
  if ('fact2' in question) return cannotSay('two facts are not compared in an expression');
  const right = operands(question, field);
  if (!right.said) return right;
  const test =
    'in' in question
      ? membership(field.text, question.in, negated)
      : `${field.text} ${symbol(operatorOf(question, negated))} ${right.text}`;
  if (!field.optional) return said(test);
  return said(negated ? `(${guard} == null || ${test})` : `(${guard} != null && ${test})`);
}

function membership(text: string, values: readonly number[], negated: boolean): string {
  return `${negated ? '!' : ''}[${values.join(', ')}].includes(${text})`;
}

type Asked = Exclude<Question, { readonly isEmpty: boolean } | { readonly fact2: unknown }>;

function operands(question: Asked, field: ExpressionField): Sayable {
  if ('in' in question) return field.kind === 'number' ? said('') : cannotSay('moments are compared, not listed');
  if ('olderThanDays' in question || 'newerThanDays' in question) {
    const days = 'olderThanDays' in question ? question.olderThanDays : question.newerThanDays;
    return field.kind === 'instant' ? said(`new Date().minusDays(${days})`) : cannotSay('only moments have an age');
  }
  if ('todayPlus' in question) {
    if (field.kind !== 'day') return cannotSay('only days are compared with today');
    return said(
      question.todayPlus < 0
        ? `new CalendarDate().minusDays(${-question.todayPlus})`
        : `new CalendarDate().plusDays(${question.todayPlus})`,
    );
  }
  return field.kind === 'number' ? said(String(question.value)) : cannotSay('absolute moments are not said in expressions');
}

function operatorOf(question: Asked, negated: boolean): Comparison {
  const op: Comparison = 'olderThanDays' in question ? '<=' : 'newerThanDays' in question ? '>' : 'op' in question ? question.op : '=';
  return negated ? oppositeOf(op) : op;
}

function symbol(op: Comparison): string {
  return op === '=' ? '==' : op;
}
