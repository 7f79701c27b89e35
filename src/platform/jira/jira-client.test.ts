import { route } from '@forge/api';
import { z } from 'zod';
import { createJiraClient, type JiraCall, type JiraClient } from './jira-client';

const countCall: JiraCall<{ readonly count: number }> = {
  send: (jira) => jira.requestJira(route`/rest/api/3/thing`),
  answer: z.object({ count: z.number() }),
  points: ({ count }) => 1 + count,
};

interface Answering {
  readonly client: JiraClient;
  readonly pauses: number[];
  requests(): number;
}

/** A client whose Jira gives these answers, one a request. */
function answering(answers: readonly (Response | Error)[], patienceSeconds = 30): Answering {
  const left = [...answers];
  const pauses: number[] = [];
  let requests = 0;
  const client = createJiraClient(
    {
      requestJira: async () => {
        requests++;
        const next = left.shift();
        if (!next) throw new Error('no answer left');
        if (next instanceof Error) throw next;
        return next;
      },
    },
    { patienceSeconds, sleep: async (ms) => void pauses.push(ms / 1000), random: () => 0.5 },
  );
  return { client, pauses, requests: () => requests };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const failing = (status: number, headers: Record<string, string> = {}) => json({ errorMessages: ['No.'], errors: {} }, status, headers);

test('an answer is parsed and its points are counted', async () => {
  const { client } = answering([json({ count: 3, more: true })]);
  expect(await client.call(countCall)).toEqual({ ok: true, value: { count: 3 } });
  expect(client.meter.spent).toBe(4);
});

test('an answer of another shape names the place and is not asked for again', async () => {
  const { client, requests } = answering([json({ count: 'many' })]);
  expect(await client.call(countCall)).toMatchObject({ ok: false, error: { kind: 'unexpectedAnswer', message: 'count: invalid_type' } });
  expect(requests()).toBe(1);
});

test('an outage is tried four times, with pauses that double', async () => {
  const { client, pauses, requests } = answering([failing(503), failing(502), new Error('socket'), failing(500)]);
  expect(await client.call(countCall)).toMatchObject({ ok: false, error: { kind: 'unavailable', status: 500 } });
  expect(requests()).toBe(4);
  expect(pauses).toEqual([1, 2, 4]);
});

test('a failed try costs its base point', async () => {
  const { client } = answering([failing(503), json({ count: 0 })]);
  await client.call(countCall);
  expect(client.meter.spent).toBe(2);
});

test('a burst limit is waited out for as long as Jira says', async () => {
  const { client, pauses } = answering([failing(429, { 'Retry-After': '7', 'RateLimit-Reason': 'jira-burst-based' }), json({ count: 1 })]);
  expect(await client.call(countCall)).toMatchObject({ ok: true });
  expect(pauses).toEqual([7]);
});

test('a spent quota is not slept through: the caller learns when to come back', async () => {
  const { client, requests } = answering([failing(429, { 'Retry-After': '1800', 'RateLimit-Reason': 'jira-quota-global-based' })]);
  expect(await client.call(countCall)).toEqual({ ok: false, error: { kind: 'rateLimited', limit: 'quota', retryAfterSeconds: 1800 } });
  expect(requests()).toBe(1);
});

test('nobody waits longer than their patience', async () => {
  const { client, requests } = answering([failing(429, { 'Retry-After': '10' })], 4);
  expect(await client.call(countCall)).toMatchObject({ ok: false, error: { kind: 'rateLimited', limit: 'burst', retryAfterSeconds: 10 } });
  expect(requests()).toBe(1);
});

test.each([
  [400, 'badRequest'],
  [401, 'notAllowed'],
  [403, 'notAllowed'],
  [404, 'notFound'],
])('HTTP %i is %s, with what Jira said, and final', async (status, kind) => {
  const { client, requests } = answering([failing(status)]);
  expect(await client.call(countCall)).toEqual({ ok: false, error: { kind, status, message: 'No.' } });
  expect(requests()).toBe(1);
});

test('when Jira says that a limit is near, the next call comes slower', async () => {
  const { client, pauses } = answering([
    json({ count: 0 }, 200, { 'X-RateLimit-NearLimit': 'true' }),
    json({ count: 0 }),
    json({ count: 0 }),
  ]);
  for (let i = 0; i < 3; i++) await client.call(countCall);
  expect(pauses).toEqual([0.5]);
});

test('a request for consent goes on to the platform', async () => {
  const consent = Object.assign(new Error('Authentication required'), { name: 'NEEDS_AUTHENTICATION_ERR' });
  await expect(answering([consent]).client.call(countCall)).rejects.toBe(consent);
});

test('at most five calls are under way at once', async () => {
  let running = 0;
  let most = 0;
  const client = createJiraClient(
    {
      requestJira: async () => {
        most = Math.max(most, ++running);
        await new Promise((resume) => setImmediate(resume));
        running--;
        return json({ count: 0 });
      },
    },
    { patienceSeconds: 0 },
  );
  await Promise.all(Array.from({ length: 30 }, () => client.call(countCall)));
  expect(most).toBe(5);
});
