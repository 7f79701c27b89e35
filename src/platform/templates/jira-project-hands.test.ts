import type { APIResponse } from '@forge/api';
import { wanted } from '../../templates/compare/testing/an-item';
import type { WantedItem } from '../../templates/items/item';
import type { ProjectHands, RunPlace, Step } from '../../templates/ports';
import { createJiraClient } from '../jira/jira-client';
import { jiraProjectHands } from './jira-project-hands';

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> } | 'silence';

/** Hands whose Jira answers writes one after the other as told; reads of fields are answered by a site without custom fields. */
function handsOn(...answers: Answer[]): { readonly hands: ProjectHands; readonly bodies: unknown[] } {
  const bodies: unknown[] = [];
  const jira = createJiraClient(
    {
      async requestJira(route, init = {}): Promise<APIResponse> {
        if (String(route.value) === '/rest/api/3/field') return new Response('[]', { status: 200 });
        bodies.push(JSON.parse(String(init.body ?? 'null')));
        const answer = answers.shift();
        if (answer === undefined || answer === 'silence') throw new Error('The connection was closed.');
        return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status, headers: answer.headers ?? {} });
      },
    },
    { patienceSeconds: 0, sleep: async () => undefined },
  );
  const own = {
    items: async () => [],
    write: async () => none,
    find: async () => undefined,
    judge: async () => undefined,
    remove: async () => undefined,
  };
  return { hands: jiraProjectHands({ jira, own, moduleName: (key) => key, now: () => 1_790_000_000 }), bodies };
}

const none = { id: '', key: null };
const items: readonly WantedItem[] = [
  wanted('issue', 'one', { summary: 'One' }),
  wanted('issue', 'two', { summary: 'Two', dueDay: 20_700 }),
  wanted('issue', 'three', { summary: 'Three', parent: 'issue/nowhere' }),
];
const run: RunPlace = {
  runId: 'r1',
  templateId: 'small',
  templateVersion: 3,
  projectId: 10_001,
  projectKey: 'ERP',
  jiraTemplate: '',
  startedAt: 1_789_999_000,
  wanted: new Map(items.map((item) => [item.ref, item])),
  changed: new Map(),
};
const step = (...refs: string[]): Step => ({ id: 'issue:1', kind: 'issue', refs, action: 'create' });
const nothingKnown = new Map();

test('issues are made in one call, each with where it comes from', async () => {
  const { hands, bodies } = handsOn({
    status: 201,
    body: {
      issues: [
        { id: '1', key: 'ERP-1' },
        { id: '2', key: 'ERP-2' },
      ],
      errors: [],
    },
  });
  const made = await hands.perform(step('issue/one', 'issue/two'), run, nothingKnown);
  expect(made).toEqual({
    ok: true,
    value: new Map([
      ['issue/one', { id: '1', key: 'ERP-1' }],
      ['issue/two', { id: '2', key: 'ERP-2' }],
    ]),
  });
  expect(bodies).toMatchObject([
    {
      issueUpdates: [
        {
          fields: { project: { id: '10001' }, summary: 'One' },
          properties: [
            { key: 'plumbline.template', value: { template: 'small', version: 3, run: 'r1', item: 'issue/one', at: 1_790_000_000 } },
          ],
        },
        { fields: { summary: 'Two', duedate: '2026-09-04' } },
      ],
    },
  ]);
  expect(hands.calls()).toBe(2);
});

const refusedElement = (number: number, errors: Record<string, string>) => ({
  status: 400,
  failedElementNumber: number,
  elementErrors: { errorMessages: [], errors },
});

test('of issues that Jira refuses its words are kept; the others are made', async () => {
  const { hands } = handsOn({
    status: 201,
    body: { issues: [{ id: '2', key: 'ERP-2' }], errors: [refusedElement(0, { summary: 'Too long.' })] },
  });
  expect(await hands.perform(step('issue/one', 'issue/two'), run, nothingKnown)).toEqual({
    ok: false,
    error: { kind: 'refused', made: new Map([['issue/two', { id: '2', key: 'ERP-2' }]]), problems: new Map([['issue/one', 'Too long.']]) },
  });
});

test('a bulk of which Jira takes nothing says what was wrong with each', async () => {
  const { hands } = handsOn({
    status: 400,
    body: { issues: [], errors: [refusedElement(0, { issuetype: 'Specify a valid issue type' })] },
  });
  expect(await hands.perform(step('issue/one'), run, nothingKnown)).toMatchObject({
    error: { kind: 'refused', problems: new Map([['issue/one', 'Specify a valid issue type']]) },
  });
});

test('a field that is on no screen is left out, then and in later bulks', async () => {
  const offScreen = { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." };
  const made = (key: string) => ({ status: 201, body: { issues: [{ id: key.slice(4), key }], errors: [] } });
  const { hands, bodies } = handsOn(
    { status: 400, body: { issues: [], errors: [refusedElement(0, offScreen)] } },
    made('ERP-7'),
    made('ERP-8'),
  );
  expect(await hands.perform(step('issue/two'), run, nothingKnown)).toMatchObject({ ok: true });
  await hands.perform(step('issue/two'), run, nothingKnown);
  expect(bodies.map((body) => JSON.stringify(body).includes('duedate'))).toEqual([true, false, false]);
});

test('an issue whose parent is not there is not tried', async () => {
  const { hands, bodies } = handsOn();
  expect(await hands.perform(step('issue/three'), run, nothingKnown)).toMatchObject({ error: { kind: 'refused' } });
  expect(bodies).toEqual([]);
});

test('a write is sent once, and its failure classed by whether it may have happened', async () => {
  const cases: readonly [Answer, unknown][] = [
    [
      { status: 429, headers: { 'Retry-After': '7' } },
      { kind: 'later', retryAfterSeconds: 7 },
    ],
    [{ status: 503 }, { kind: 'unsure' }],
    ['silence', { kind: 'unsure' }],
    [{ status: 201, body: { issues: [], errors: [] } }, { kind: 'unsure' }],
    [
      { status: 403, body: { errorMessages: ['You may not.'] } },
      { kind: 'refused', problems: new Map([['issue/one', 'You may not.']]) },
    ],
  ];
  for (const [answer, error] of cases) {
    const { hands, bodies } = handsOn(answer);
    expect(await hands.perform(step('issue/one'), run, nothingKnown)).toMatchObject({ ok: false, error });
    expect(bodies).toHaveLength(1);
  }
});
