import { z } from 'zod';
import type { RecordCollection } from '../../shared/record-collection';

/** What is written down when somebody does it. The text of each is `auditLog.<action>` in `src/messages/evidence/log`. */
export const auditActions = [
  'standard.saved',
  'standard.retired',
  'standard.shipped',
  'waiver.requested',
  'waiver.approved',
  'waiver.rejected',
  'waiver.revoked',
  'waiver.expired',
  'run.started',
  'run.cancelled',
  'findings.assigned',
  'finding.followedUp',
  'finding.commentedOn',
  'fix.applied',
  'fix.undone',
  'gate.decided',
  'gates.changed',
  'record.saved',
  'status.reported',
  'baseline.taken',
  'audit.planned',
  'audit.done',
  'audit.dropped',
  'evidence.created',
  'evidence.signed',
  'template.published',
  'template.restored',
  'template.retired',
  'template.deleted',
  'template.audienceChanged',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One line of the log: who did what, when. What names a hidden project (its key, an issue) belongs to an entry with that `projectId`. */
export const auditEntry = z.object({
  /** Epoch seconds. */
  at: z.number().int(),
  /** `null`: Plumbline itself. */
  by: z.string().nullable(),
  action: z.enum(auditActions),
  /** `null`: about no project, shown to PMO administrators. */
  projectId: z.number().int().nullable(),
  /** What goes into the text's `{{placeholders}}`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Where entries go. They are added and never changed. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** At most `limit` entries, newest first; with `before` only those of an earlier second, with `projectIds` only those about these. */
  list(filter: {
    readonly before?: number | undefined;
    readonly projectIds?: readonly number[] | undefined;
    readonly limit: number;
  }): Promise<readonly (AuditEntry & { readonly id: string })[]>;
}

/** The log as records of the collection `auditLog`. */
export function recordedAuditLog(entries: RecordCollection<AuditEntry>, newId: () => string): AuditLog {
  return {
    append: async (entry) => {
      await entries.insert({ id: newId(), projectId: entry.projectId ?? 0, position: entry.at, value: entry });
    },
    list: async ({ before, projectIds, limit }) => {
      const found = await entries.list({
        newestFirst: true,
        limit,
        ...(before === undefined ? {} : { before }),
        ...(projectIds === undefined ? {} : { projectIds }),
      });
      return found.map(({ id, value }) => ({ id, ...value }));
    },
  };
}
