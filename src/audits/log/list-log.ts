import type { LogCursor } from '../../contracts/audits/evidence-contracts';
import type { Candidate } from '../../facts/project-membership';
import type { AuditViewer } from '../ports';
import type { AuditEntry, AuditLog } from './audit-log';

/** Entries about no project are kept under this number. */
const NO_PROJECT = 0;

export interface LogRequest {
  readonly projectIds?: readonly number[] | undefined;
  readonly after: LogCursor | null;
  readonly limit: number;
}

/** An entry as the viewer may read it, before the door says it in words. */
export type ReadEntry = AuditEntry & { readonly id: string; readonly projectKey: string | null };

/**
 * The log, newest first, as far as the viewer may know: what is about a project they may browse, and for PMO administrators what is about
 * none. Of hidden projects there is no trace, also not in the length of a page.
 */
export async function listLog(
  ports: { readonly log: Pick<AuditLog, 'list'>; readonly projects: () => Promise<readonly Candidate[]> },
  viewer: AuditViewer,
  { projectIds, after, limit }: LogRequest,
): Promise<{ readonly entries: readonly ReadEntry[]; readonly next: LogCursor | null }> {
  const [visible, isPmoAdmin, candidates] = await Promise.all([viewer.visibleProjects(), viewer.isPmoAdmin(), ports.projects()]);
  const allowed =
    projectIds === undefined ? [...(isPmoAdmin ? [NO_PROJECT] : []), ...visible] : projectIds.filter((projectId) => visible.has(projectId));
  // One more than asked for tells whether there is a next page.
  const found = await readAfter(ports.log, allowed, after, limit + 1);
  const keyOf = new Map(candidates.map(({ project }) => [project.projectId, project.projectKey]));
  const entries = found
    .slice(0, limit)
    .map((entry) => ({ ...entry, projectKey: entry.projectId === null ? null : (keyOf.get(entry.projectId) ?? null) }));
  const last = entries.at(-1);
  return { entries, next: found.length > limit && last ? { at: last.at, id: last.id } : null };
}

/** The log pages by second: entries of the cursor's own second are read again, and left out as far as they were shown. */
async function readAfter(log: Pick<AuditLog, 'list'>, projectIds: readonly number[], after: LogCursor | null, wanted: number) {
  if (after === null) return log.list({ projectIds, limit: wanted });
  for (let limit = 2 * wanted; ; limit *= 2) {
    const found = await log.list({ projectIds, before: after.at + 1, limit });
    const beyond = found.filter(({ at, id }) => at < after.at || id < after.id);
    if (beyond.length >= wanted || found.length < limit) return beyond.slice(0, wanted);
  }
}
