import { ok, type Result } from '../../shared/result';
import type { JournalRow } from '../apply/run-journal';
import type { RunProblem } from '../apply/run-record';
import { openRun, placeOf, titleOf } from '../apply/run-world';
import { LeftItems, problemOf, removable, undoable } from '../apply/undo-run';
import type { RunPorts, RunViewer } from './run-ports';
import { type RunRefusal, refuse, unread } from './run-refusal';
import { mayUndo } from './steer-run';
import { openRunFor } from './visible-runs';

/** One thing that undoing would remove, or leave. */
export interface UndoneItem {
  readonly ref: string;
  readonly title: string;
  readonly key: string | null;
  /** `null`: it would be removed. */
  readonly why: RunProblem | null;
}

/** What undoing would remove, and what it would leave and why. Nothing is written. */
export async function planUndo(ports: RunPorts, viewer: RunViewer, runId: string): Promise<Result<readonly UndoneItem[], RunRefusal>> {
  const opened = await openRunFor(ports, viewer, runId);
  if (!opened.ok) return opened;
  const run = opened.value.value;
  if (!(await mayUndo(viewer, run))) return refuse('NOT_ALLOWED', 'cannotUndo', 'runId');
  const contents = await openRun(ports.records, run);
  if (!contents) return refuse('CONFLICT', 'cannotUndo', 'runId');
  const rows = undoable(contents);
  const left = new LeftItems(contents);
  const created = rows.filter(({ ref }) => contents.items.get(ref)?.change.action === 'create');
  const foreseen = await ports.appHands.foresee(
    created.map((row) => removable(contents, row)),
    placeOf(run, contents),
  );
  if (!foreseen.ok) return unread(foreseen.error);
  const judge = (row: JournalRow): RunProblem | null => {
    const known = left.judge(row);
    return known === 'askJira' ? problemOf(foreseen.value.get(row.ref) ?? 'notRemovable') : known;
  };
  return ok(
    rows.map((row) => {
      const why = judge(row);
      if (why) left.add(row.ref);
      return { ref: row.ref, title: titleOf(contents, row.ref), key: row.jiraKey, why };
    }),
  );
}
