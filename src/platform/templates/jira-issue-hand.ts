import type { ItemRef } from '../../contracts/templates/item';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { secondsPerMinute } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import type { JiraName, WantedItemOf } from '../../templates/items/item';
import { PROVENANCE_PROPERTY } from '../../templates/ports';
import { editOf } from './jira-edit-issue';
import type { HandPlace, Removal, Staying } from './jira-hand';
import {
  createIssues,
  deleteIssue,
  type ElementError,
  editIssue,
  fetchOrigins,
  firstKey,
  ISSUES_PER_FETCH,
  readChildren,
} from './jira-issue-calls';
import type { IssueHistory } from './jira-issue-histories';
import { idOfItem, issueJson, nameOfIssue, numberOfKey } from './jira-issue-json';
import { provenanceIn, provenanceOf } from './jira-provenance';

type WantedIssue = WantedItemOf<'issue'>;
type Made = Map<ItemRef, JiraName>;

/** What became of the issues of a bulk; those in neither were not tried. */
export interface BulkOutcome {
  readonly made: Made;
  /** Jira's words. */
  readonly problems: Map<ItemRef, string>;
}

/**
 * Makes up to 50 issues in one call, each with its provenance in the call itself. Fields that are not on the project's screens are left out
 * with a second call (the plan warns of them); they are remembered, so that later bulks leave them out at once.
 */
export async function createBulk(
  items: readonly WantedIssue[],
  place: HandPlace,
  offScreen: Set<string>,
): Promise<Result<BulkOutcome, JiraFailure>> {
  const fields = await place.words.fields();
  if (!fields.ok) return fields;
  const made: Made = new Map();
  const problems = new Map<ItemRef, string>();
  const left = items.filter(({ ref, fields: { parent } }) => {
    const isOrphan = parent !== null && idOfItem(place.known, parent) === undefined;
    if (isOrphan) problems.set(ref, parent);
    return !isOrphan;
  });
  for (let open: readonly WantedIssue[] = left; open.length > 0; ) {
    const bodies = open.map((item) => bodyOf(item, issueJson(item.fields, { ...place, fields: fields.value }), place, offScreen));
    const answer = await place.jira.call(createIssues(bodies));
    if (!answer.ok) return answer;
    const { issues, errors, refused } = answer.value;
    if (refused !== undefined) return err({ kind: 'badRequest', status: 400, message: refused });
    if (issues.length + errors.length !== open.length) return err({ kind: 'unexpectedAnswer', status: 201, message: 'issues' });
    const failed = new Map(errors.map((error) => [error.failedElementNumber, error]));
    const succeeded = open.filter((_, index) => !failed.has(index));
    for (const [index, issue] of issues.entries()) made.set(succeeded[index]?.ref ?? '', nameOfIssue(issue));
    open = open.filter(({ ref }, index) => {
      const error = failed.get(index);
      if (!error || leavesOut(error, offScreen)) return error !== undefined;
      problems.set(ref, wordsOf(error));
      return false;
    });
  }
  return ok({ made, problems });
}

function bodyOf(
  { ref }: WantedIssue,
  json: Readonly<Record<string, unknown>>,
  { run, projectId, now }: HandPlace,
  offScreen: ReadonlySet<string>,
) {
  const fields = Object.fromEntries(Object.entries(json).filter(([fieldId]) => !offScreen.has(fieldId)));
  return {
    fields: { project: { id: String(projectId) }, ...fields },
    properties: [{ key: PROVENANCE_PROPERTY, value: provenanceOf(run, now(), ref) }],
  };
}

const OFF_SCREEN = /not on the appropriate screen|cannot be set/i;
/** Without these there is no issue. */
const NEEDED: ReadonlySet<string> = new Set(['project', 'issuetype', 'summary', 'parent']);

/** Whether an issue was refused for nothing but fields that are not on its screen and can be left out; notes these. */
function leavesOut({ elementErrors: { errorMessages, errors } }: ElementError, offScreen: Set<string>): boolean {
  const found = Object.entries(errors ?? {});
  const onlyThat = found.length > 0 && found.every(([fieldId, words]) => OFF_SCREEN.test(words) && !NEEDED.has(fieldId));
  if (!onlyThat || (errorMessages ?? []).length > 0) return false;
  for (const [fieldId] of found) offScreen.add(fieldId);
  return true;
}

const wordsOf = ({ elementErrors: { errorMessages, errors } }: ElementError): string =>
  [...(errorMessages ?? []), ...Object.values(errors ?? {})].join(' ');

/**
 * The issues of a bulk that nobody knows the end of. The search index lags behind by seconds to minutes, so that an issue it does not know
 * may be there all the same; Jira answers questions for keys from its database. Keys are numbered upwards: all that the run made comes after
 * the last issue known to be older, and probing goes on from there until a whole batch of numbers is not in use. (Numbers of issues that were
 * deleted or moved away meanwhile leave gaps; one of a whole batch would need as many deletions in a row.) The provenance that came with the
 * creating call says which issue is which; of two with the same, the lower number is the original and the other a copy made by hand.
 */
export async function findBulk(items: readonly WantedIssue[], place: HandPlace): Promise<Result<Made, JiraFailure>> {
  const start = await lastOlderNumber(place);
  if (!start.ok) return start;
  const wanted = new Set(items.map(({ ref }) => ref));
  const made: Made = new Map();
  for (let number = start.value + 1; ; number += ISSUES_PER_FETCH) {
    const keys = Array.from({ length: ISSUES_PER_FETCH }, (_, offset) => `${place.run.projectKey}-${number + offset}`);
    const answer = await place.jira.call(fetchOrigins(keys));
    if (!answer.ok) return answer;
    if (answer.value.length === 0) return ok(made);
    for (const issue of [...answer.value].sort((one, other) => numberOfKey(one.key) - numberOfKey(other.key))) {
      const origin = provenanceIn(issue.properties);
      const ref = origin?.item;
      if (origin?.run === place.run.runId && ref !== undefined && wanted.has(ref) && !made.has(ref)) made.set(ref, nameOfIssue(issue));
    }
  }
}

/** Clocks of Jira and of the app may differ by so much. */
const CLOCK_SLACK_MINUTES = 10;

/**
 * The highest number of an issue that is older than anything of this step: of the steps before it where they made issues, else of the issues
 * created before the run. The index may answer that: it may know too few issues, which only makes the probing longer, never too many.
 */
async function lastOlderNumber({ known, run, jira, projectId, now }: HandPlace): Promise<Result<number, JiraFailure>> {
  const prefix = `${run.projectKey}-`;
  let last = 0;
  for (const { key } of known.values()) if (key?.startsWith(prefix)) last = Math.max(last, numberOfKey(key));
  if (last > 0) return ok(last);
  const minutes = Math.ceil((now() - run.startedAt) / secondsPerMinute) + CLOCK_SLACK_MINUTES;
  const first = await jira.call(firstKey(`project = ${projectId} AND created < "-${minutes}m" ORDER BY created DESC`));
  return first.ok ? ok(numberOfKey(first.value[0])) : first;
}

/** Sets the fields that the plan changes. */
export async function updateIssue({ ref, fields }: WantedIssue, name: JiraName, place: HandPlace): Promise<Result<JiraName, JiraFailure>> {
  const words = await place.words.fields();
  if (!words.ok) return words;
  const edit = editOf(place.run.changed.get(ref), issueJson(fields, { ...place, fields: words.value }), words.value, place.projectId);
  if (Object.keys(edit).length === 0) return ok(name);
  await place.pace.beforeWriting([name.id]);
  const changed = await place.jira.call(editIssue(name.id, { fields: edit }));
  return changed.ok ? ok(name) : changed;
}

/** An issue that the run made may go unless anybody did anything with it. */
export async function judgeIssue(removal: Removal<'issue'>, place: HandPlace): Promise<Result<Staying, JiraFailure>> {
  const { jira: name, at, alongside } = removal;
  const read = await place.histories.of(name);
  if (!read.ok) return read;
  if (!read.value) return ok('gone');
  const leaving = new Set([...alongside.values()].map(({ id }) => id));
  if ((read.value.fields.subtasks ?? []).some(({ id }) => !leaving.has(id))) return ok('changedSince');
  const others = await childrenOfOthers(removal, leaving, place);
  if (!others.ok) return others;
  if (others.value) return ok('changedSince');
  if (at === null) return ok(undefined);
  if (provenanceIn(read.value.properties)?.run !== place.run.runId) return ok('notRemovable');
  const ours = [...alongside.keys()].filter((ref) => {
    const link = place.run.wanted.get(ref);
    return link?.kind === 'link' && (link.fields.from === removal.ref || link.fields.to === removal.ref);
  });
  return ok(workedOn(read.value, ours.length) ? 'changedSince' : undefined);
}

export async function eraseIssue({ jira: name }: Removal<'issue'>, place: HandPlace): Promise<Result<unknown, JiraFailure>> {
  await place.pace.beforeWriting([name.id]);
  const erased = await place.jira.call(deleteIssue(name.id));
  if (erased.ok) place.histories.noteErased(name.id);
  return erased;
}

/**
 * Whether issues that stay are below this one: Jira would delete it all the same and leave them without parent. Only issues that have
 * children in the plan, or epics, are asked about; the index may still know children that are gone, so that each is looked up.
 */
async function childrenOfOthers(
  { ref, jira: { id }, made }: Removal<'issue'>,
  leaving: ReadonlySet<string>,
  { jira, run, histories }: HandPlace,
): Promise<Result<boolean, JiraFailure>> {
  const isParent = [...run.wanted.values()].some((item) => item.kind === 'issue' && item.fields.parent === ref);
  if (!isParent && made?.fields.type.toLowerCase() !== 'epic') return ok(false);
  const children = await jira.call(readChildren(id));
  if (!children.ok) return children;
  const staying = children.value.filter((child) => !leaving.has(child));
  const read = await histories.readAll(staying);
  if (!read.ok) return read;
  for (const child of staying) {
    const found = await histories.of({ id: child, key: null });
    if (!found.ok) return found;
    if (found.value) return ok(true);
  }
  return ok(false);
}

/** What linking issues, and putting children below an epic, leaves in their histories. */
const ownTraces: ReadonlySet<string> = new Set(['Link', 'Epic Child']);

/**
 * Whether somebody did something with an issue since it was made. Links that the run drew are in its history too, and are nobody's work;
 * links beyond those that go with it are somebody's.
 */
function workedOn({ fields, changelog }: IssueHistory, linksThatGo: number): boolean {
  const { comment, worklog, attachment, issuelinks } = fields;
  const added = (comment?.total ?? 0) + (worklog?.total ?? 0) + (attachment ?? []).length;
  if (added > 0 || (issuelinks ?? []).length > linksThatGo) return true;
  if (fields.updated === fields.created) return false;
  const changes = changelog.histories.flatMap(({ items }) => items);
  return changelog.total > changelog.histories.length || changes.some(({ field }) => !ownTraces.has(field));
}
