import { type SyncStatusInputs, syncStatusFor } from './sync-status';
import { pendingProject, type SyncProject } from './sync-store';

const now = 1_775_001_600;
const done = (projectId: number, issuesDone = 10): SyncProject => ({
  ...pendingProject(projectId, issuesDone),
  phase: 'done',
  issuesDone,
  finishedAt: now - 60,
});
const inputs = (overrides: Partial<SyncStatusInputs> = {}): SyncStatusInputs => ({
  now,
  visible: new Map([
    [1, 'ERP'],
    [2, 'HR'],
  ]),
  blocked: new Set(),
  projects: [],
  checkpoints: [done(1), done(2, 5)],
  discoveredAt: now - 3600,
  lastSweepAt: now - 100,
  waitingUntil: 0,
  allowance: 32_500,
  pointsLeft: 32_500,
  ...overrides,
});

test('everything collected is up to date', () => {
  expect(syncStatusFor(inputs())).toEqual({
    state: 'upToDate',
    projectsDone: 2,
    projectsTotal: 2,
    issuesCollected: 15,
    minutesLeft: null,
    lastSweepAt: now - 100,
    missing: [],
  });
});

test('projects that the viewer may not browse leave no trace', () => {
  const hidden: SyncProject = { ...pendingProject(3, 900), phase: 'failed', issuesDone: 400 };
  expect(syncStatusFor(inputs({ checkpoints: [done(1), done(2, 5), hidden] }))).toEqual(syncStatusFor(inputs()));
});

test('before the first discovery nothing was ever collected', () => {
  expect(syncStatusFor(inputs({ checkpoints: [], discoveredAt: null }))).toMatchObject({ state: 'never', projectsTotal: 0 });
});

test('a project in its first run is missing, and one that is read again is not', () => {
  const first: SyncProject = { ...pendingProject(1, 500), phase: 'collecting', issuesDone: 100 };
  const again: SyncProject = { ...done(2), phase: 'collecting', issuesDone: 0 };
  expect(syncStatusFor(inputs({ checkpoints: [first, again] }))).toMatchObject({
    state: 'running',
    missing: [{ projectKey: 'ERP', reason: 'inProgress' }],
  });
});

test.each([
  ['failed', 'failed'],
  ['pending', 'notYetCollected'],
] as const)('a project that is %s is missing because %s', (phase, reason) => {
  const checkpoint: SyncProject = { ...pendingProject(1, 500), phase };
  expect(syncStatusFor(inputs({ checkpoints: [checkpoint, done(2)] })).missing).toEqual([{ projectKey: 'ERP', reason }]);
});

test('a project that the viewer sees and the app may not is blocked; one that nobody has read yet is not yet collected', () => {
  expect(syncStatusFor(inputs({ checkpoints: [], blocked: new Set([2]) })).missing).toEqual([
    { projectKey: 'ERP', reason: 'notYetCollected' },
    { projectKey: 'HR', reason: 'blockedForApp' },
  ]);
});

test('an archived project is not missing', () => {
  const archived = { projectId: 1, archived: true } as SyncStatusInputs['projects'][number];
  expect(syncStatusFor(inputs({ checkpoints: [done(2)], projects: [archived] })).missing).toEqual([]);
});

test('what this hour can pay takes as long as reading takes', () => {
  const checkpoint: SyncProject = { ...pendingProject(1, 24_000), phase: 'collecting' };
  expect(syncStatusFor(inputs({ checkpoints: [checkpoint, done(2)] })).minutesLeft).toBe(1);
});

test('what this hour cannot pay waits for the next ones', () => {
  // On the hour, nothing left: 100,000 points at 32,500 an hour are three more full hours and a bit after this one.
  const checkpoint: SyncProject = { ...pendingProject(1, 99_000), phase: 'collecting' };
  const status = syncStatusFor(inputs({ checkpoints: [checkpoint, done(2)], pointsLeft: 0, waitingUntil: now + 3600 }));
  expect(status.state).toBe('waitingForBudget');
  expect(status.minutesLeft).toBeGreaterThanOrEqual(60 + 3 * 60);
  expect(status.minutesLeft).toBeLessThan(60 + 3 * 60 + 2);
});

test('without a count of issues the time left is unknown', () => {
  const checkpoint: SyncProject = { ...pendingProject(1, null), phase: 'collecting' };
  expect(syncStatusFor(inputs({ checkpoints: [checkpoint] })).minutesLeft).toBeNull();
});

test('failures show when nothing else is under way', () => {
  expect(syncStatusFor(inputs({ checkpoints: [done(1), { ...done(2), phase: 'failed' }] })).state).toBe('failed');
});
