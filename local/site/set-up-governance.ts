import type { ProjectGovernance } from '../../src/contracts/audits/governance-contracts';
import { type RpcRequest, rpcContracts } from '../../src/contracts/rpc';
import { type DemoDocument, type GovernedProject, governedProjects } from '../demo/governance/governed-projects';
import type { LocalSite } from './open-site';
import { callPlumbline, leadOf } from './set-up-plumbline';

const MS_PER_DAY = 86_400_000;
/** Projects written about at once: the app has a few workers. */
const AT_ONCE = 4;

/**
 * What the demo company's people would have written into Plumbline by now: records, gates with decisions, reports, baselines, two waivers,
 * and an audit of it all, which goes on in the queue. Everything goes through the app's own resolver.
 */
export async function setUpGovernance(site: LocalSite): Promise<void> {
  if (site.notes.kind !== 'demo') return;
  const waiting = [...governedProjects];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await writeProject(site, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await askForWaivers(site);
  await callPlumbline(site, leadOf(site), 'audits.startRun', { projectIds: null });
}

const todayOf = ({ clock }: LocalSite): number => Math.floor(clock.now() / MS_PER_DAY);

const projectRecord = (site: LocalSite, key: string) => {
  const project = [...site.jira.state.all('projects')].find((candidate) => candidate.key === key);
  if (!project) throw new Error(`The demo company has no project ${key}.`);
  return project;
};

const personAs = (site: LocalSite, role: string): string =>
  site.notes.people.find((person) => person.role === role)?.accountId ?? leadOf(site);

async function writeProject(site: LocalSite, governed: GovernedProject): Promise<void> {
  const today = todayOf(site);
  const project = projectRecord(site, governed.key);
  const projectId = Number(project.id);
  const language = governed.dutch ? 'nl' : 'en';
  const lead = project.leadAccountId;
  const [startDay, endDay] = governed.days;
  await call(site, lead, 'governance.saveRecord', {
    projectId,
    record: {
      sponsorAccountId: governed.hasSponsor ? personAs(site, 'director') : null,
      goal: governed.goal,
      startDay: today + startDay,
      endDay: today + endDay,
      budget: governed.budget,
      currency: typeof governed.budget === 'number' ? 'EUR' : null,
      documents: governed.documents.map((document) => documentOf(document, governed.key, today)),
    },
    version: 0,
    language,
  });
  for (const reason of governed.baselines) {
    await call(site, lead, 'governance.takeBaseline', { projectId, reason, approvedChangeKey: null, language });
  }
  if (governed.report) {
    const { declared, summary, decisionsNeeded = '' } = governed.report;
    await call(site, lead, 'governance.publishReport', { projectId, report: { declared, summary, decisionsNeeded }, language });
  }
  const { suggestedGates } = await call(site, lead, 'governance.getProject', { projectId, language });
  const gates = suggestedGates.map((gate, at) => ({ ...gate, dueDay: today + (governed.gates[at] ?? endDay) }));
  await decideGates(site, governed, await call(site, lead, 'governance.saveGates', { projectId, gates, version: 0, language }));
}

const gateWords = {
  en: { note: 'Taken over from the minutes of the board.', condition: 'Bring Jira up to date' },
  nl: { note: 'Overgenomen uit het verslag van de stuurgroep.', condition: 'Jira bijwerken' },
} as const;

/** Gates of the past were passed on conditions that were met since: their project's Jira was never spotless. */
async function decideGates(site: LocalSite, governed: GovernedProject, written: ProjectGovernance): Promise<void> {
  const { projectId } = written;
  const decider = leadOf(site);
  const owner = written.leadAccountId ?? decider;
  const words = gateWords[governed.dutch ? 'nl' : 'en'];
  const today = todayOf(site);
  let { gatesVersion } = written;
  const decide = async (gateId: string, decision: RpcRequest<'governance.decideGate'>['decision']): Promise<void> => {
    const after = await call(site, decider, 'governance.decideGate', {
      projectId,
      gateId,
      version: gatesVersion,
      decision,
      language: governed.dutch ? 'nl' : 'en',
    });
    gatesVersion = after.gatesVersion;
  };
  for (const [at, gate] of written.gates.slice(0, governed.passed).entries()) {
    const isLast = at === governed.passed - 1;
    const condition =
      isLast && governed.condition
        ? { text: governed.condition.text, ownerAccountId: owner, dueDay: today + governed.condition.dueIn, met: governed.condition.met }
        : { text: words.condition, ownerAccountId: owner, dueDay: gate.dueDay ?? today, met: true };
    await decide(gate.id, {
      decision: 'conditional',
      note: words.note,
      evidence: [],
      conditions: [condition],
    });
  }
  const held = written.gates[governed.passed];
  if (governed.held && held) await decide(held.id, { decision: 'hold', note: governed.held, evidence: [], conditions: [] });
}

function documentOf(document: DemoDocument, key: string, today: number) {
  const { name, required, isThere, reviewedIn, reviewDueIn } = document;
  return {
    id: '',
    name,
    required,
    link: isThere ? `https://halden.example/${key.toLowerCase()}/${name.toLowerCase().replaceAll(' ', '-')}` : '',
    reviewedDay: reviewedIn === undefined ? null : today + reviewedIn,
    reviewDueDay: reviewDueIn === undefined ? null : today + reviewDueIn,
  };
}

/** One waiver that the PMO approved, and one that waits. */
async function askForWaivers(site: LocalSite): Promise<void> {
  const untilDay = todayOf(site) + 60;
  const ask = async (key: string, ruleId: string, reason: string) => {
    const project = projectRecord(site, key);
    const scope = { kind: 'project', projectId: Number(project.id) } as const;
    const value = await callPlumbline(site, project.leadAccountId, 'waivers.request', { ruleId, scope, reason, untilDay, language: 'en' });
    return rpcContracts['waivers.request'].response.parse(value).waiver;
  };
  const approved = await ask('MIG', 'open-issue-updated-recently', 'Applications that move last are rightly quiet until spring.');
  await ask('GDP', 'open-issue-has-component', 'Departments are no components; we keep them as labels until the new register is there.');
  await callPlumbline(site, leadOf(site), 'waivers.decide', {
    waiverId: approved.id,
    version: approved.version,
    decision: 'approve',
    note: 'Agreed until the next gate.',
    language: 'en',
  });
}

async function call<M extends Extract<keyof typeof rpcContracts, `governance.${string}`>>(
  site: LocalSite,
  accountId: string,
  method: M,
  request: RpcRequest<M>,
): Promise<ProjectGovernance> {
  return rpcContracts[method].response.parse(await callPlumbline(site, accountId, method, request));
}
