import { route } from '@forge/api';
import { z } from 'zod';
import { jiraSwitches } from '../local/jira/limits/limit-switches';
import type { ItemRef } from '../src/contracts/templates/item';
import { issueJson } from '../src/platform/templates/jira-issue-json';
import { provenanceOf } from '../src/platform/templates/jira-provenance';
import { getting, writing } from '../src/platform/templates/jira-request';
import { readFields, siteFields } from '../src/platform/templates/jira-site-words';
import type { JiraName } from '../src/templates/items/item';
import { PROVENANCE_PROPERTY, type RunPlace } from '../src/templates/ports';
import { everyKind } from '../test/faults/provision-items';
import { ProvisionWorld } from '../test/faults/provision-world';
import { type Report, times } from './measure';

const LATENCY_MS = 100;
const ISSUES_PER_CALL = 50;
/** 500 issues in a tree of three levels, and 100 links; issues without parents fill the first call. */
const template = () => everyKind({ epics: 10, tasks: 33, linked: 10, risks: 50 });

const slowJira = () => new ProvisionWorld({ ...jiraSwitches, latency: { fixedMs: LATENCY_MS, jitterMs: 0 } }, { realTime: true });

/** Requests that Jira refused because of any limit, since the world was made. */
const refusedBy = (world: ProvisionWorld): number =>
  world.product.meter.report().endpoints.reduce((total, { refused }) => total + refused, 0);

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Creates a project of 500 issues with Jira's limits on and 100 ms a call, by the engine and by one issue a call. */
export async function provisionBenchmark(): Promise<Report> {
  const ours = await byTheEngine();
  const oneByOne = await oneIssueACall(ours.world);
  const bound = Math.ceil(ours.issues / ISSUES_PER_CALL);
  return {
    title: `Creating a project: ${ours.issues} issues in three levels, ${ours.links} links`,
    how: `Schemes, fields, roles, components, versions, issues, links, filter, board and dashboard of a template, through the engine with its journal, in this process, on the emulator with all of Jira's limits on and ${LATENCY_MS} ms a call. Beside it the same issues in the same Jira, one call each, with the same fields and provenance, one after the other as most scripts do.`,
    lines: [
      {
        what: 'Calls that make the issues',
        figure: String(ours.issueCalls),
        beside: `${oneByOne.calls} one by one: ${times(oneByOne.calls / ours.issueCalls)}, aim 8 ×; the plan said ${ours.planned}, ⌈${ours.issues}/${ISSUES_PER_CALL}⌉ = ${bound}`,
      },
      {
        what: 'Time for the issues',
        figure: seconds(ours.issueTime),
        beside: `${seconds(oneByOne.time)} one by one: ${times(oneByOne.time / ours.issueTime)}`,
      },
      {
        what: 'Everything, calls',
        figure: String(ours.calls),
        beside: `${ours.links} of them links, ${ours.calls - ours.links - ours.issueCalls} set-up`,
      },
      { what: 'Everything, time', figure: seconds(ours.time), beside: `${(ours.time / ours.calls).toFixed(0)} ms a call` },
      { what: 'Refused by a limit', figure: String(ours.refused), beside: 'burst, writes to one issue, points' },
    ],
  };
}

async function byTheEngine() {
  const world = slowJira();
  await world.install();
  const wanted = template();
  const made = await world.plan(wanted);
  const before = world.requests.length;
  let issueTime = 0;
  let began = 0;
  world.onCall = (when, what) => {
    if (!what.includes('/issue/bulk')) return;
    if (when === 'before') began = performance.now();
    else issueTime += performance.now() - began;
  };
  const started = performance.now();
  const run = await world.toTheEnd(await world.keep(made));
  const time = performance.now() - started;
  world.onCall = () => undefined;
  if (run.state !== 'done' || run.failed > 0) throw new Error(`The run ended as "${run.state}" with ${run.failed} failures`);
  const requests = world.requests.slice(before);
  return {
    world,
    time,
    issueTime,
    issues: wanted.items.filter(({ kind }) => kind === 'issue').length,
    links: requests.filter((what) => what.includes('/issueLink') && what.startsWith('POST')).length,
    calls: requests.length,
    issueCalls: requests.filter((what) => what === 'POST /rest/api/3/issue/bulk').length,
    planned: made.plan.cost.leastIssueCalls,
    refused: refusedBy(world),
  };
}

const created = z.object({ id: z.string(), key: z.string() });

/** The same issues in the project that is there, each in a call of its own. */
async function oneIssueACall(world: ProvisionWorld) {
  const jira = world.client(0);
  const fields = await jira.call(readFields);
  const project = world.site.state.one('projects.key', 'BRIDGE');
  if (!fields.ok || !project) throw new Error('The project is not there');
  const found = await world.found('BRIDGE');
  const known = new Map<ItemRef, JiraName>();
  for (const { kind, jira: name } of found.items) {
    if (kind === 'component') known.set('component/core', name);
    if (kind === 'version') known.set('version/one', name);
  }
  const run: RunPlace = {
    runId: 'one-by-one',
    templateId: 'small-project',
    templateVersion: 1,
    projectId: Number(project.id),
    projectKey: project.key,
    jiraTemplate: '',
    startedAt: world.time,
    wanted: new Map(),
    changed: new Map(),
  };
  const site = siteFields(fields.value);
  let calls = 0;
  const started = performance.now();
  for (const item of template().items) {
    if (item.kind !== 'issue') continue;
    const json = issueJson(item.fields, { known, projectId: Number(project.id), fields: site });
    const body = {
      fields: { project: { id: project.id }, ...json },
      properties: [{ key: PROVENANCE_PROPERTY, value: provenanceOf(run, world.time, item.ref) }],
    };
    const made = await jira.call({
      send: (transport) => transport.requestJira(route`/rest/api/3/issue`, { ...getting, ...writing('POST', body) }),
      answer: created,
      points: () => 1,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    known.set(item.ref, made.value);
    calls++;
  }
  return { calls, time: performance.now() - started };
}
