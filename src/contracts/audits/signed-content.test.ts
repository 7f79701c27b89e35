import fc from 'fast-check';
import type { EvidenceReport } from './evidence-contracts';
import { canonicalJson, namesErased, signedContentOf } from './signed-content';

test('keys stand in order, at every depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é "x"' })).toBe('{"a":"é \\"x\\"","b":[{"c":null,"d":1}]}');
});

test('what is undefined is left out, as in JSON', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('says what JSON says, and says it the same after a round trip with other orders of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(JSON.parse(text)))).toBe(text);
    }),
  );
});

/** The same value with the keys of its objects written down in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

const waiver = (approvedBy: string | null): EvidenceReport['waivers'][number] => ({
  ruleId: 'open-issue-has-assignee',
  scope: 'project',
  issueKey: null,
  reason: 'The team starts in May',
  approvedBy,
  untilDay: 20_600,
});

const aReport = (createdBy: string, approvers: readonly (string | null)[], changed: Partial<EvidenceReport> = {}): EvidenceReport => ({
  id: 'report-1',
  projectId: 500,
  projectKey: 'HBR',
  projectName: 'Harbour',
  language: 'en',
  createdAt: 1_774_947_600,
  createdBy,
  factsAsOf: null,
  standards: [],
  score: {
    score: 71,
    scoreWithoutWaivers: 70,
    level: 'bronze',
    evaluated: 9,
    notEvaluated: 1,
    failingShall: 1,
    failingShould: 0,
    findings: 3,
    waived: 0,
  },
  results: [],
  waivers: approvers.map(waiver),
  signedBy: null,
  signedAt: null,
  statement: '',
  digest: '0'.repeat(64),
  ...changed,
});

test('a report says the same after somebody in it was erased, and that somebody was', () => {
  const report = aReport('ann', ['bob', null, 'ann']);
  const since = aReport('erased:7', ['bob', null, 'erased:7']);
  expect(signedContentOf(since)).toBe(signedContentOf(report));
  expect([namesErased(report), namesErased(since), namesErased({ ...report, signedBy: 'erased:7' })]).toEqual([false, true, true]);
});

test('who approved a waiver cannot be exchanged for who created the report, nor a waiver be dropped', () => {
  const report = aReport('ann', ['bob', 'bob']);
  for (const other of [
    aReport('ann', ['ann', 'bob']),
    aReport('ann', ['bob', 'cem']),
    aReport('ann', ['bob']),
    aReport('ann', ['bob', null]),
  ])
    expect(signedContentOf(other)).not.toBe(signedContentOf(report));
});
