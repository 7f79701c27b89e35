import type { RunRecord } from '../apply/run-record';
import type { PlannedItem } from '../plan/planned-item';

/** What to do once a project is there; texts are `provision.next.<what>`. */
export interface NextThing {
  readonly what: 'tryAgain' | 'manual' | 'fillRole' | 'document' | 'firstTask' | 'openProject';
  /** What it is about, or how many there are. */
  readonly subject: string;
  readonly count: number;
  /** A path within the site. */
  readonly link: string | null;
}

const MOST = 3;

/** The next three things to do after a run, the most pressing first. */
export function nextThings(run: RunRecord, items: readonly PlannedItem[]): readonly NextThing[] {
  const manual = items.filter(({ change }) => change.action === 'manual');
  const emptyRoles = items.filter(
    ({ wanted }) => wanted?.kind === 'role' && wanted.fields.people.length === 0 && wanted.fields.groups.length === 0,
  );
  const documents = items
    .filter(({ wanted }) => wanted?.kind === 'document' && wanted.fields.required && wanted.fields.link === '')
    .sort(byDueDay);
  const tasks = items
    .filter(({ change }) => change.kind === 'issue' && change.action === 'create' && change.dueDay !== null)
    .sort(byDueDay);
  const browse = `/browse/${encodeURIComponent(run.projectKey)}`;
  const about = (what: NextThing['what'], found: readonly PlannedItem[], link: string | null): NextThing[] => {
    const first = found[0];
    return first ? [{ what, subject: first.change.title, count: found.length, link }] : [];
  };
  const failed: NextThing[] = run.failed > 0 ? [{ what: 'tryAgain', subject: '', count: run.failed, link: null }] : [];
  return [
    ...failed,
    ...about('manual', manual, null),
    ...about('fillRole', emptyRoles, `/plugins/servlet/project-config/${encodeURIComponent(run.projectKey)}/people`),
    ...about('document', documents, null),
    ...about('firstTask', tasks, browse),
    { what: 'openProject' as const, subject: run.projectName, count: 1, link: browse },
  ].slice(0, MOST);
}

const byDueDay = (a: PlannedItem, b: PlannedItem): number =>
  (a.change.dueDay ?? Number.POSITIVE_INFINITY) - (b.change.dueDay ?? Number.POSITIVE_INFINITY);
