import type { Standard, StandardContent } from '../../../contracts/audits/standard';
import { defaultSettings } from '../../../contracts/settings';
import type { Candidate } from '../../../facts/project-membership';
import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import { type AuditEntry, recordedAuditLog } from '../../log/audit-log';
import { ruleCatalogue } from '../../rules';
import { emptyVocabulary, ruleVocabularyOf } from '../site-vocabulary';
import type { StandardPorts } from '../standard-ports';
import type { StandardNumbers, StoredStandard } from '../stored-standard';

/** 2026-03-31T09:00Z. */
export const now = 1_774_947_600;
export const today = 20_543;

export const aCandidate = (projectId: number, changes: Partial<Candidate['project']> & { leadAccountId?: string } = {}): Candidate => {
  const { leadAccountId = null, ...project } = changes;
  return {
    project: {
      projectId,
      projectKey: `P${projectId}`,
      name: `Project ${projectId}`,
      typeKey: 'software',
      teamManaged: false,
      categoryId: null,
      categoryName: null,
      leadId: null,
      archived: false,
      collectedAt: now,
      ...project,
    },
    leadAccountId,
  };
};

/** A standard with two rules of Jira hygiene, for everything. */
export const aStandardContent = (changes: Partial<StandardContent> = {}): StandardContent => ({
  id: 'house-rules',
  name: 'House rules',
  description: '',
  stage: 'visible',
  appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
  newWorkFrom: null,
  rules: [aChosenRule('open-issue-has-assignee'), aChosenRule('open-issue-updated-recently', { options: { days: 30 } })],
  ownRules: [],
  levels: [],
  waivers: { selfApproval: false, maximumDays: 90, remindDaysBefore: 14 },
  ...changes,
});

export const aChosenRule = (ruleId: string, changes: Partial<StandardContent['rules'][number]> = {}) => ({
  ruleId,
  checkNo: 0,
  severity: 'should' as const,
  weight: 1,
  options: {},
  ...changes,
});

export const aStandard = (changes: Partial<Standard> = {}): Standard => ({
  ...aStandardContent(),
  standardNo: 1,
  version: 1,
  savedAt: now,
  savedBy: 'lead',
  shipped: false,
  retired: false,
  ...changes,
});

/** Ports of standards in memory, with the rules as shipped. */
export function inMemoryStandards(changes: Partial<StandardPorts> = {}): StandardPorts {
  let entries = 0;
  return {
    standards: inMemoryRecordCollection<StoredStandard>(),
    versions: inMemoryRecordCollection<Standard>(),
    numbers: inMemoryRecordCollection<StandardNumbers>(),
    catalogue: ruleCatalogue,
    siteVocabulary: async () => emptyVocabulary,
    vocabulary: async () => ruleVocabularyOf(emptyVocabulary, defaultSettings),
    projects: async () => [aCandidate(1), aCandidate(2), aCandidate(3)],
    nodes: async () => [],
    templates: async () => () => null,
    jqlProblems: async (queries) => queries.map(() => null),
    customFields: async () => new Set<number>(),
    log: recordedAuditLog(inMemoryRecordCollection<AuditEntry>(), () => `entry-${++entries}`),
    now: () => now,
    ...changes,
  };
}

export const anEditor = (isAdmin = true, visible: readonly number[] = [1, 2, 3]) => ({
  accountId: isAdmin ? 'lead' : 'manager',
  visibleProjects: async () => new Set(visible),
  isPmoAdmin: async () => isAdmin,
});
