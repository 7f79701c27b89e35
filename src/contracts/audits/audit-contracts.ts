import { z } from 'zod';
import { projectId } from '../portfolio';
import { checkResult, finding, findingCursor, findingFilter, findingGroups, findingPage } from './finding';
import { auditRun, checkSummary, complianceOverview, projectStanding, score } from './overview';
import { checkNo, standardId } from './vocabulary';

const language = z.enum(['en', 'nl']);
const findingName = z.strictObject({ checkNo, projectId, subjectId: z.number().int() });

/** The wire methods of audits: results, findings, runs. */
export const auditContracts = {
  'audits.getOverview': {
    request: z.strictObject({ standardId: standardId.nullable(), language, trendDays: z.number().int().min(7).max(730).default(90) }),
    response: complianceOverview,
  },
  /** What the project tab shows: standing, results by check and the newest findings. */
  'audits.getProject': {
    request: z.strictObject({ projectId, language }),
    response: z.strictObject({
      standing: projectStanding.nullable(),
      /** By each standard that judged anything, for where the whole comes from. */
      standards: z.array(z.strictObject({ id: standardId, name: z.string(), score: score.shape.score, level: score.shape.level })),
      checks: z.array(checkSummary),
      results: z.array(checkResult),
      findings: z.array(finding),
      run: auditRun.nullable(),
    }),
  },
  'audits.listFindings': {
    request: z.strictObject({ filter: findingFilter, after: findingCursor.nullable(), limit: z.number().int().min(1).max(200) }),
    response: findingPage,
  },
  'audits.groupFindings': {
    request: z.strictObject({ filter: findingFilter, by: z.enum(['rule', 'project', 'owner']), language }),
    response: findingGroups,
  },
  /** Gives findings an owner (null takes it off). PMO administrators, and project leads for their projects. */
  'audits.assignFindings': {
    request: z.strictObject({ findings: z.array(findingName).min(1).max(200), ownerAccountId: z.string().max(128).nullable() }),
    response: z.strictObject({ assigned: z.number().int() }),
  },
  /** Creates an issue in the finding's project as the viewer, and links the finding to it. */
  'audits.createFollowUp': {
    request: z.strictObject({ finding: findingName, summary: z.string().trim().min(3).max(255), language }),
    response: z.strictObject({ issueKey: z.string() }),
  },
  /** Comments on the finding's issue as the viewer: what is wrong and how to mend it. */
  'audits.commentOnFinding': {
    request: z.strictObject({ finding: findingName, text: z.string().trim().min(1).max(4000) }),
    response: z.strictObject({ commentId: z.string() }),
  },
  /** Audits everything, or these projects, now. PMO administrators; project leads for their own project. */
  'audits.startRun': {
    request: z.strictObject({ projectIds: z.array(projectId).min(1).max(2000).nullable() }),
    response: z.strictObject({ run: auditRun }),
  },
  'audits.cancelRun': { request: z.strictObject({ runId: z.string().max(64) }), response: z.strictObject({ run: auditRun }) },
  'audits.getRun': {
    request: z.strictObject({ runId: z.string().max(64).nullable() }),
    response: z.strictObject({ run: auditRun.nullable() }),
  },
} as const;
