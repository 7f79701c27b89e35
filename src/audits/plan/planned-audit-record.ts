import type { z } from 'zod';
import { plannedAudit } from '../../contracts/audits/evidence-contracts';

/** A planned audit as kept in the collection `plannedAudit`, sorted by the day it is due. Its project is named when it is read. */
export const plannedAuditRecord = plannedAudit.omit({ projectKey: true, projectName: true, version: true });
export type PlannedAuditRecord = z.infer<typeof plannedAuditRecord>;
