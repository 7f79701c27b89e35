import type { Gate, GateDecision } from '../../../contracts/audits/governance-contracts';
import type { Candidate } from '../../../facts/project-membership';
import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import type { Check } from '../../checks/check';
import { anIssueCheck } from '../../engine/testing/a-check';
import { type AuditEntry, recordedAuditLog } from '../../log/audit-log';
import type { AuditViewer, ProjectResult } from '../../ports';
import type { GovernancePorts, NamedIssue } from '../governance-ports';

/** 2026-03-31T09:00Z. */
export const now = 1_774_947_600;
export const today = 20_543;

export const PROJECT = 10_000;
export const lead = 'lead';
export const pmo = 'pmo';

const project: Candidate = {
  project: {
    projectId: PROJECT,
    projectKey: 'BRIDGE',
    name: 'Bridge',
    typeKey: 'software',
    teamManaged: false,
    categoryId: null,
    categoryName: null,
    leadId: null,
    archived: false,
    collectedAt: now,
  },
  leadAccountId: lead,
};

/** Somebody who may browse the project, unless told otherwise. */
export const viewer = (accountId: string, visible: readonly number[] = [PROJECT]): AuditViewer => ({
  accountId,
  visibleProjects: async () => new Set(visible),
  isPmoAdmin: async () => accountId === pmo,
});

export const aMandatoryCheck = (checkNo: number, changes: Partial<Check> = {}): Check =>
  ({ ...anIssueCheck(checkNo), severity: 'shall', ...changes }) as Check;

export const aResult = (checkNo: number, changes: Partial<ProjectResult> = {}): ProjectResult => ({
  projectId: PROJECT,
  checkNo,
  outcome: 'pass',
  applicable: 10,
  failing: 0,
  waived: 0,
  notAvailable: 0,
  fingerprint: 0,
  reason: null,
  ...changes,
});

export const aDecision = (changes: Partial<GateDecision> = {}): GateDecision => ({
  decision: 'go',
  decidedBy: pmo,
  decidedAt: now,
  note: '',
  evidence: [],
  conditions: [],
  failingRules: [],
  ...changes,
});

export const aGate = (id: string, ...decisions: readonly Partial<GateDecision>[]): Gate => ({
  id,
  stage: 'Planning',
  name: `Gate ${id}`,
  dueDay: null,
  decisions: decisions.map(aDecision),
});

export interface GovernedSite extends GovernancePorts {
  /** Change these to change the site. */
  checkList: Check[];
  resultList: ProjectResult[];
  issues: Map<string, NamedIssue>;
  archived: boolean;
  datedIssues: number;
  time: number;
  logged(): Promise<readonly string[]>;
}

/** One project with its governance, in memory. */
export function aGovernedSite(changes: Partial<GovernedSite> = {}): GovernedSite {
  let ids = 0;
  const newId = (): string => `id-${++ids}`;
  const log = recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), newId);
  const site: GovernedSite = {
    checkList: [],
    resultList: [],
    issues: new Map(),
    archived: false,
    datedIssues: 3,
    time: now,
    records: inMemoryRecordCollection(),
    gates: inMemoryRecordCollection(),
    reports: inMemoryRecordCollection(),
    baselines: inMemoryRecordCollection(),
    projects: async () => [{ ...project, project: { ...project.project, archived: site.archived } }],
    checks: {
      standards: async () => [],
      checks: async () => ({ checks: site.checkList, unknown: [] }),
      checksFor: async () => site.checkList,
    },
    results: { results: async () => site.resultList },
    versions: async () => [],
    figures: async () => ({
      health: { status: 'atRisk', reasons: [] },
      figures: { total: 9, done: 3, overdue: 1, blocked: 0, dueSoon: 2, doneLast28Days: 3, createdLast28Days: 1, latestDue: today + 40 },
    }),
    vocabulary: async () => ({ typesOf: (role) => (role === 'change' ? [7] : []) }),
    issueByKey: async (key) => site.issues.get(key),
    copyDates: async () => ({ issues: site.datedIssues, latestDue: today + 30 }),
    log,
    now: () => site.time,
    newId,
    logged: async () => (await log.list({ limit: 50 })).map(({ action }) => action),
    ...changes,
  };
  return site;
}

/** Puts gates there; their version is then 1. */
export async function withGates(site: GovernedSite, ...gates: readonly Gate[]): Promise<GovernedSite> {
  await site.gates.insert({ id: String(PROJECT), projectId: PROJECT, position: now, value: { gates: [...gates] } });
  return site;
}
