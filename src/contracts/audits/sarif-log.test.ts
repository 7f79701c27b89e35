import { z } from 'zod';
import type { Finding } from './finding';
import { findingsDocument } from './findings-document';
import type { CheckSummary } from './overview';
import { type ExportedAudit, sarifLogOf } from './sarif-log';

const aCheck = (checkNo: number, changes: Partial<CheckSummary> = {}): CheckSummary => ({
  checkNo,
  standardId: 'house-rules',
  ruleId: 'open-issue-has-assignee',
  title: 'Every open issue has an assignee',
  severity: 'should',
  topic: 'hygiene',
  scope: 'issue',
  weight: 1,
  fixable: true,
  ...changes,
});
const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  projectId: 10_000,
  projectKey: 'ERP',
  checkNo: 1,
  subject: { kind: 'issue', issueId: 77, issueKey: 'ERP-12' },
  firstSeenAt: 1_774_947_600,
  fixedAt: null,
  ownerAccountId: null,
  followUpKey: null,
  waiverId: null,
  ...changes,
});
const audit: ExportedAudit = {
  asOf: 1_774_950_000,
  checks: [aCheck(1), aCheck(2, { ruleId: 'project-has-goal', severity: 'shall', scope: 'project', topic: 'governance' })],
  rules: [
    {
      id: 'open-issue-has-assignee',
      motivation: 'Work without a name waits.',
      remediation: ['Ask the team.', 'Assign it.'],
      sources: [{ title: 'Own', url: 'https://example.com/rule', licence: '–' }],
    },
  ],
  waivers: [{ id: 'w1', reason: 'The supplier assigns its own people.' }],
};

/**
 * The shape that SARIF 2.1.0 asks for, as far as Plumbline writes it: no other properties, and its closed sets of words. A whole export was
 * also held against the schema of OASIS.
 */
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              name: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              helpUri: z.url().optional(),
              defaultConfiguration: z.strictObject({ level }),
              properties: z.looseObject({ tags: z.array(z.string()).refine((tags) => new Set(tags).size === tags.length) }),
            }),
          ),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean(), endTimeUtc: z.iso.datetime() })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(0),
          kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              logicalLocations: z.array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() })).min(1),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(
            z.strictObject({
              kind: z.enum(['inSource', 'external']),
              status: z.enum(['accepted', 'underReview', 'rejected']),
              justification: z.string(),
            }),
          ),
          properties: z.looseObject({}),
        }),
      ),
    }),
  ),
});

test('rules carry text, help and level; results name rule and place', () => {
  const log = sarif.parse(sarifLogOf([aFinding(), aFinding({ checkNo: 2, subject: { kind: 'project' } })], audit));
  const [run] = log.runs;
  expect(run?.tool.driver.rules[0]).toMatchObject({
    id: 'house-rules/open-issue-has-assignee',
    shortDescription: { text: 'Every open issue has an assignee' },
    fullDescription: { text: 'Work without a name waits.' },
    help: { text: 'Ask the team.\nAssign it.' },
    helpUri: 'https://example.com/rule',
    defaultConfiguration: { level: 'warning' },
  });
  expect(run?.results).toMatchObject([
    {
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'ERP-12: Every open issue has an assignee' },
      locations: [{ logicalLocations: [{ name: 'ERP-12', fullyQualifiedName: 'ERP/ERP-12', kind: 'issue' }] }],
    },
    { ruleIndex: 1, level: 'error', locations: [{ logicalLocations: [{ name: 'ERP', kind: 'project' }] }] },
  ]);
  for (const result of run?.results ?? []) expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
});

test('a waiver is an accepted suppression, a fixed finding a result that passes', () => {
  const log = sarif.parse(sarifLogOf([aFinding({ waiverId: 'w1' }), aFinding({ fixedAt: 1_774_949_000 })], audit));
  expect(log.runs[0]?.results).toMatchObject([
    { kind: 'fail', suppressions: [{ kind: 'external', status: 'accepted', justification: 'The supplier assigns its own people.' }] },
    { kind: 'pass', level: 'none', suppressions: [] },
  ]);
});

test('a finding keeps its fingerprint when its issue is renamed, and shares it with no other', () => {
  const fingerprint = (changes: Partial<Finding>) => sarifLogOf([aFinding(changes)], audit).runs[0].results[0]?.partialFingerprints;
  expect(fingerprint({ subject: { kind: 'issue', issueId: 77, issueKey: 'NEW-3' } })).toEqual(fingerprint({}));
  const others = [
    fingerprint({}),
    fingerprint({ subject: { kind: 'issue', issueId: 78, issueKey: 'ERP-13' } }),
    fingerprint({ subject: { kind: 'project' } }),
    fingerprint({ projectId: 10_001, subject: { kind: 'project' } }),
    fingerprint({ checkNo: 2 }),
  ].map((found) => JSON.stringify(found));
  expect(new Set(others).size).toBe(5);
});

test('tags of a rule are all different, also where topic and scope have one name', () => {
  const checks = [aCheck(1, { topic: 'schedule', scope: 'schedule' })];
  expect(sarif.parse(sarifLogOf([], { ...audit, checks })).runs[0]?.tool.driver.rules[0]?.properties.tags).toEqual(['schedule']);
});

test('a finding of a check that the viewer was not shown is left out', () => {
  expect(sarifLogOf([aFinding({ checkNo: 9 })], audit).runs[0].results).toEqual([]);
  expect(findingsDocument([aFinding({ checkNo: 9 })], audit).findings).toEqual([]);
});

test('JSON says state, place and dates, and the reason of a waiver', () => {
  const item = { kind: 'item', itemId: 3, name: 'Release 1' } as const;
  expect(findingsDocument([aFinding({ waiverId: 'w1', subject: item }), aFinding({ fixedAt: 1_774_949_000 })], audit)).toEqual({
    asOf: '2026-03-31T09:40:00.000Z',
    findings: [
      expect.objectContaining({
        state: 'waived',
        subject: { kind: 'item', name: 'Release 1' },
        waiver: 'The supplier assigns its own people.',
        firstSeen: '2026-03-31T09:00:00.000Z',
      }),
      expect.objectContaining({ state: 'fixed', fixed: '2026-03-31T09:23:20.000Z', rule: 'open-issue-has-assignee' }),
    ],
  });
});
