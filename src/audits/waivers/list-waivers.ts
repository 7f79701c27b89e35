import type { WaiverRow, WaiverScope, WaiverState } from '../../contracts/audits/waiver';
import { dayOf } from '../../shared/epoch';
import type { AuditViewer } from '../ports';
import { mayKnow } from './may-know';
import { projectOf, type StoredWaiver, stateOn } from './stored-waiver';
import type { WaiverPorts } from './waiver-ports';
import { waiverRulesFor } from './waiver-rules';
import { projectsCovered } from './waiver-scope';

/** Findings of a rule's checks in these projects, or of one issue only. */
export interface CoveredPart {
  readonly checkNos: readonly number[];
  readonly projectIds: readonly number[];
  readonly issueId: number | null;
}

export interface ListPorts extends WaiverPorts {
  /** How many standing findings each part holds; what two standards find of the same subject is one. */
  readonly countCovered: (parts: readonly CoveredPart[]) => Promise<readonly number[]>;
}

/** A waiver as listed, before the door says its rule and place in words. */
export type ListedWaiver = Omit<WaiverRow, 'ruleTitle' | 'place'> & { readonly place: WaiverPlace };
export type WaiverPlace =
  | { readonly kind: 'issue'; readonly issueKey: string }
  | { readonly kind: 'project'; readonly name: string; readonly key: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'gone' };

export interface WaiverFilter {
  readonly states?: readonly WaiverState[] | undefined;
  readonly projectId?: number | undefined;
}

/**
 * The waivers that a viewer may know of, newest first, with what each excuses now in the projects they may browse. An approved one that
 * excuses nothing is unused: either it is no longer needed, or it was made for the wrong place.
 */
export async function listWaivers(
  ports: ListPorts,
  viewer: AuditViewer,
  filter: WaiverFilter = {},
): Promise<{ readonly waivers: readonly ListedWaiver[]; readonly unused: number }> {
  const [records, known] = await Promise.all([ports.waivers.list({ newestFirst: true }), mayKnow(ports, viewer)]);
  const covered = await coverage(ports);
  const shown = records.filter(
    ({ value }) => known(value.scope) && (filter.projectId === undefined || covered(value.scope).has(filter.projectId)),
  );
  const waivers = await describe(
    ports,
    viewer,
    shown.map(({ value, version }) => ({ ...value, version })),
  );
  const wanted = filter.states === undefined ? waivers : waivers.filter(({ state }) => filter.states?.includes(state));
  return { waivers: wanted, unused: wanted.filter(({ state, covers }) => state === 'approved' && covers === 0).length };
}

/** Waivers as this viewer sees them in lists. */
export async function describe(
  ports: ListPorts,
  viewer: AuditViewer,
  waivers: readonly (StoredWaiver & { readonly version: number })[],
): Promise<readonly ListedWaiver[]> {
  const [standards, candidates, nodes, visible, isAdmin, covered] = await Promise.all([
    ports.standards(),
    ports.projects(),
    ports.nodes(),
    viewer.visibleProjects(),
    viewer.isPmoAdmin(),
    coverage(ports),
  ]);
  const today = dayOf(ports.now());
  const approved = waivers.filter((waiver) => stateOn(waiver, today) === 'approved');
  const counts = await ports.countCovered(
    approved.map(({ ruleId, scope }) => ({
      checkNos: standards.flatMap(({ rules }) => rules.filter((rule) => rule.ruleId === ruleId).map(({ checkNo }) => checkNo)),
      projectIds: [...covered(scope)].filter((id) => visible.has(id)),
      issueId: scope.kind === 'issue' ? scope.issueId : null,
    })),
  );
  const coversOf = new Map(approved.map(({ id }, index) => [id, counts[index] ?? 0]));
  const place = (scope: WaiverScope): WaiverPlace => {
    if (scope.kind === 'issue') return { kind: 'issue', issueKey: scope.issueKey };
    if (scope.kind === 'node') {
      const node = nodes.find(({ id }) => id === scope.nodeId);
      return node ? { kind: 'node', name: node.name } : { kind: 'gone' };
    }
    const project = candidates.find(({ project: { projectId } }) => projectId === scope.projectId)?.project;
    return project ? { kind: 'project', name: project.name, key: project.projectKey } : { kind: 'gone' };
  };
  return waivers.map((waiver) => {
    const state = stateOn(waiver, today);
    const mayApprove = waiver.requestedBy !== viewer.accountId || (waiverRulesFor(waiver.ruleId, standards)?.selfApproval ?? false);
    return {
      ...waiver,
      state,
      place: place(waiver.scope),
      covers: coversOf.get(waiver.id) ?? null,
      daysLeft: Math.max(0, waiver.untilDay - today),
      canDecide: isAdmin && (state === 'approved' || (state === 'pending' && mayApprove)),
    };
  });
}

async function coverage(ports: Pick<WaiverPorts, 'projects' | 'nodes'>): Promise<(scope: WaiverScope) => ReadonlySet<number>> {
  const [candidates, nodes] = await Promise.all([ports.projects(), ports.nodes()]);
  return projectsCovered(nodes, candidates);
}

/** An approved waiver that ends soon. */
export interface EndingWaiver {
  readonly waiver: StoredWaiver;
  /** Days it still holds, today included as 0. */
  readonly daysLeft: number;
}

/** Approved waivers within the reminding time of their rule's standards, those that end first first. For digests. */
export async function endingWaivers(ports: Pick<WaiverPorts, 'waivers' | 'standards' | 'now'>): Promise<readonly EndingWaiver[]> {
  const today = dayOf(ports.now());
  const [records, standards] = await Promise.all([ports.waivers.list({ newestFirst: true }), ports.standards()]);
  return records
    .map(({ value }) => value)
    .filter((waiver) => stateOn(waiver, today) === 'approved')
    .filter((waiver) => waiver.untilDay - today <= (waiverRulesFor(waiver.ruleId, standards)?.remindDaysBefore ?? 0))
    .map((waiver) => ({ waiver, daysLeft: waiver.untilDay - today }))
    .sort((a, b) => a.daysLeft - b.daysLeft || projectOf(a.waiver) - projectOf(b.waiver));
}
