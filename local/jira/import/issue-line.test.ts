import fc from 'fast-check';
import { parseIssueLine } from './issue-line';

const whole = {
  id: '1',
  key: 'HBR-1',
  fields: {
    project: { id: '5', key: 'HBR', name: 'Harbour', projectCategory: { id: '1', name: 'Ports' } },
    status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    issuetype: { id: '3', name: 'Task', subtask: false },
    summary: 'Dredge the fairway',
    created: '2026-01-05T09:00:00.000+0100',
    updated: '2026-02-01T10:00:00.000+0100',
    assignee: { accountId: 'ann', displayName: 'Ann', active: true },
    labels: ['depth'],
    fixVersions: [{ id: '9', name: '1.0', released: true, releaseDate: '2026-03-01' }],
    issuelinks: [{ id: '7', type: { name: 'Blocks' }, outwardIssue: { id: '2', key: 'HBR-2' } }],
    closedSprints: [{ id: 41, state: 'closed', name: 'Sprint 1' }],
    comment: { comments: [{ id: '1', author: { accountId: 'ann' }, created: '2026-01-06T09:00:00.000+0100' }] },
  },
  changelog: { histories: [{ id: '1', created: '2026-01-07T09:00:00.000+0100', items: [{ field: 'status', from: '1', to: '2' }] }] },
};

/** Every place in the issue, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const below = Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]));
  return path.length === 0 ? below : [[...path], ...below];
}

function withValue(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((found, name) => found[name] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

test('a whole issue is read, times as milliseconds', () => {
  const parsed = parseIssueLine(JSON.stringify(whole));
  expect(parsed).toMatchObject({ ok: true, issue: { key: 'HBR-1', fields: { created: Date.parse('2026-01-05T08:00:00Z') } } });
});

test('whatever is wrong at one place, the line is either read or refused with that place named', () => {
  const junk = fc.oneof(fc.constant(undefined), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(whole)), junk, (path, value) => {
      const parsed = parseIssueLine(JSON.stringify(withValue(path, value)));
      if (!parsed.ok) expect(parsed.reason).toContain(path[0] === 'fields' && path.length > 1 ? path.slice(0, 2).join('.') : path[0]!);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['', /^is not JSON/],
  ['null', /^the line: /],
  ['[1, 2]', /^the line: /],
  ['{"key":"hbr-1","fields":{}}', /^key: is not an issue key/],
])('refuses %s', (text, reason) => {
  expect(parseIssueLine(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});
