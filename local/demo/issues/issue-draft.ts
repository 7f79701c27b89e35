import type { ChangelogItem, FieldValue } from '../../jira/model/records';
import type { DemoStatus, DemoType } from '../company/demo-schemes';
import type { Topic } from '../text/issue-text';

type RichText = Readonly<Record<string, unknown>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * An issue while its life is written. The state of every field is changed through a method that records the change, so that the history
 * always ends at the issue's state. Changes of one field must come in order of time; different fields need not.
 */
export class IssueDraft {
  /** Given when all issues of the company are known and numbered by time. */
  id = '';
  key = '';
  number = 0;
  parent: IssueDraft | undefined;
  description: RichText | undefined;
  labels: readonly string[] = [];
  componentIds: readonly string[] = [];
  affectsVersionIds: readonly string[] = [];
  securityLevelId: string | undefined;
  custom: Record<string, FieldValue> = {};
  readonly changes: { at: number; authorId: string; items: ChangelogItem[] }[] = [];
  readonly comments: { at: number; authorId: string; body: RichText }[] = [];
  readonly worklogs: { at: number; startedAt: number; authorId: string; seconds: number; comment: RichText }[] = [];

  status: DemoStatus;
  statusChangedAt: number;
  resolution: Named | undefined;
  resolvedAt: number | undefined;
  priority: Named;
  assignee: Named | undefined;
  dueDate: string | undefined;
  fixVersion: Named | undefined;
  originalEstimate: number | undefined;
  remainingEstimate: number | undefined;
  timeSpent: number | undefined;
  sprints: readonly Named[] = [];

  constructor(
    readonly projectId: string,
    readonly type: DemoType,
    readonly createdAt: number,
    readonly reporterId: string,
    readonly summary: string,
    readonly topic: Topic,
    priority: Named,
  ) {
    this.status = type.flow.waiting;
    this.statusChangedAt = createdAt;
    this.priority = priority;
  }

  get isDone(): boolean {
    return this.status.category === 'done';
  }

  get updatedAt(): number {
    const last = (rows: readonly { readonly at: number }[]) => rows.reduce((newest, row) => Math.max(newest, row.at), this.createdAt);
    return Math.max(last(this.changes), last(this.comments), last(this.worklogs));
  }

  moveTo(at: number, authorId: string, status: DemoStatus, resolution?: Named): void {
    const items = [item('status', 'status', this.status.id, this.status.name, status.id, status.name)];
    if (this.resolution?.id !== resolution?.id) {
      items.push(named('resolution', 'resolution', this.resolution, resolution));
      this.resolution = resolution;
      this.resolvedAt = resolution && at;
    }
    if (status.category === 'done' && this.remainingEstimate) items.push(this.setRemaining(0));
    if (this.status.category !== status.category) this.statusChangedAt = at;
    this.status = status;
    this.record(at, authorId, items);
  }

  assign(at: number, authorId: string, person: Named | undefined): void {
    if (person?.id === this.assignee?.id) return;
    this.record(at, authorId, [named('assignee', 'assignee', this.assignee, person)]);
    this.assignee = person;
  }

  reschedule(at: number, authorId: string, dueDate: string): void {
    const shown = (date: string | undefined) => (date === undefined ? null : `${date} 00:00:00.0`);
    this.record(at, authorId, [item('duedate', 'duedate', this.dueDate ?? null, shown(this.dueDate), dueDate, shown(dueDate))]);
    this.dueDate = dueDate;
  }

  reprioritise(at: number, authorId: string, priority: Named): void {
    if (priority.id === this.priority.id) return;
    this.record(at, authorId, [named('priority', 'priority', this.priority, priority)]);
    this.priority = priority;
  }

  planFor(at: number, authorId: string, version: Named): void {
    this.record(at, authorId, [named('Fix Version', 'fixVersions', this.fixVersion, version)]);
    this.fixVersion = version;
  }

  /** Jira writes the whole list of sprints before and after. */
  addToSprint(at: number, authorId: string, fieldId: string, sprint: Named): void {
    const text = (sprints: readonly Named[], part: 'id' | 'name') => sprints.map((known) => known[part]).join(', ');
    const after = [...this.sprints, sprint];
    this.record(at, authorId, [
      item('Sprint', fieldId, text(this.sprints, 'id'), text(this.sprints, 'name'), text(after, 'id'), text(after, 'name'), 'custom'),
    ]);
    this.sprints = after;
    this.custom[fieldId] = after.map((known) => known.id);
  }

  setFlag(at: number, authorId: string, field: { readonly fieldId: string; readonly optionId: string }, raised: boolean): void {
    const [id, name] = [`[${field.optionId}]`, 'Impediment'];
    this.record(at, authorId, [
      raised
        ? item('Flagged', field.fieldId, null, null, id, name, 'custom')
        : item('Flagged', field.fieldId, id, name, null, null, 'custom'),
    ]);
    if (raised) this.custom[field.fieldId] = [field.optionId];
    else delete this.custom[field.fieldId];
  }

  setPoints(at: number, authorId: string, field: Named, points: number): void {
    const before = this.custom[field.id];
    this.record(at, authorId, [
      item(field.name, field.id, null, typeof before === 'number' ? String(before) : null, null, String(points), 'custom'),
    ]);
    this.custom[field.id] = points;
  }

  logWork(at: number, startedAt: number, authorId: string, seconds: number, remaining: number, comment: RichText): void {
    const spent = (this.timeSpent ?? 0) + seconds;
    const items = [amount('timespent', this.timeSpent, spent)];
    this.timeSpent = spent;
    if (remaining !== this.remainingEstimate) items.push(this.setRemaining(remaining));
    this.record(at, authorId, items);
    this.worklogs.push({ at, startedAt, authorId, seconds, comment });
  }

  /** Somebody dragged the issue to another place in the backlog. */
  rank(at: number, authorId: string, fieldId: string, words: 'Ranked higher' | 'Ranked lower'): void {
    this.record(at, authorId, [item('Rank', fieldId, '', '', '', words, 'custom')]);
  }

  /** Links are part of both histories, by key: known only when the issues have one. */
  noteLink(at: number, authorId: string, otherKey: string, words: string): void {
    this.record(at, authorId, [item('Link', 'issuelinks', null, null, otherKey, `This issue ${words} ${otherKey}`)]);
  }

  private setRemaining(seconds: number): ChangelogItem {
    const change = amount('timeestimate', this.remainingEstimate, seconds);
    this.remainingEstimate = seconds;
    return change;
  }

  private record(at: number, authorId: string, items: ChangelogItem[]): void {
    this.changes.push({ at, authorId, items });
  }
}

function item(
  field: string,
  fieldId: string,
  from: string | null,
  fromString: string | null,
  to: string | null,
  toText: string | null,
  fieldtype: 'jira' | 'custom' = 'jira',
): ChangelogItem {
  return { field, fieldId, fieldtype, from, fromString, to, toString: toText };
}

function named(field: string, fieldId: string, before: Named | undefined, after: Named | undefined): ChangelogItem {
  return item(field, fieldId, before?.id ?? null, before?.name ?? null, after?.id ?? null, after?.name ?? null);
}

function amount(field: string, before: number | undefined, after: number): ChangelogItem {
  const text = before === undefined ? null : String(before);
  return item(field, field, text, text, String(after), String(after));
}
