import { z } from 'zod';
import { unpackCells } from '../../contracts/audits/packed-cells';
import type { Standard } from '../../contracts/audits/standard';
import type { Candidate } from '../../facts/project-membership';
import { dayOf } from '../../shared/epoch';
import type { RecordCollection } from '../../shared/record-collection';
import type { ProjectStandingRecord } from '../engine/project-standing';
import { failsUnexcused } from '../scores/score-of';
import type { EndingWaiver } from '../waivers/list-waivers';

/**
 * A person's digest as kept in the collection `digest`, by the person's number in facts (account ids are kept in one place only): names and
 * words come when it is shown or sent.
 */
export const storedDigest = z.object({
  day: z.number().int(),
  projects: z.array(
    z.object({
      projectId: z.number().int(),
      newFindings: z.number().int(),
      fixedFindings: z.number().int(),
      openFindings: z.number().int(),
      failingShall: z.number().int(),
    }),
  ),
  waiversEnding: z.array(z.object({ waiverId: z.string(), ruleId: z.string(), projectId: z.number().int(), daysLeft: z.number().int() })),
});
export type StoredDigest = z.infer<typeof storedDigest>;

/** What a digest reads of how a project stands. */
export type Standing = Pick<ProjectStandingRecord, 'cells' | 'movements'>;

export interface DigestPorts {
  readonly digests: RecordCollection<StoredDigest>;
  readonly projects: () => Promise<readonly Candidate[]>;
  readonly standards: () => Promise<readonly Standard[]>;
  readonly standings: {
    list(filter: { readonly limit: number }): Promise<readonly { readonly projectId: number; readonly value: Standing }[]>;
  };
  readonly endingWaivers: () => Promise<readonly EndingWaiver[]>;
  readonly now: () => number;
}

/** More than one site has projects. */
const ALL = 100_000;

/**
 * Writes the digest of yesterday for everybody who leads a project in which something came or went, or in which a waiver ends soon;
 * answers those written now. Silent standards are left out: project managers do not know of them. May be repeated: a digest that is there
 * for the day stays, and is not answered again, so that nobody is told twice.
 */
export async function buildDigests(ports: DigestPorts): Promise<readonly { readonly accountId: string; readonly digest: StoredDigest }[]> {
  const now = ports.now();
  const yesterday = dayOf(now) - 1;
  const [candidates, standards, standings, ending] = await Promise.all([
    ports.projects(),
    ports.standards(),
    ports.standings.list({ limit: ALL }),
    ports.endingWaivers(),
  ]);
  const told = standards.filter(({ stage }) => stage !== 'silent');
  const standingOf = new Map(standings.map((record) => [record.projectId, record.value]));
  const written: { accountId: string; digest: StoredDigest }[] = [];
  for (const { leadId, accountId, projectIds } of leads(candidates)) {
    const digest: StoredDigest = {
      day: yesterday,
      projects: projectIds
        .map((projectId) => projectPart(projectId, standingOf.get(projectId), told, yesterday))
        .filter(({ newFindings, fixedFindings }) => newFindings + fixedFindings > 0),
      waiversEnding: ending.flatMap(({ waiver, daysLeft }) =>
        waiver.scope.kind !== 'node' && projectIds.includes(waiver.scope.projectId)
          ? [{ waiverId: waiver.id, ruleId: waiver.ruleId, projectId: waiver.scope.projectId, daysLeft }]
          : [],
      ),
    };
    if (digest.projects.length + digest.waiversEnding.length > 0 && (await keep(ports, String(leadId), digest)))
      written.push({ accountId, digest });
  }
  return written;
}

interface Lead {
  readonly leadId: number;
  readonly accountId: string;
  readonly projectIds: readonly number[];
}

function leads(candidates: readonly Candidate[]): readonly Lead[] {
  const found = new Map<number, Lead>();
  for (const { project, leadAccountId } of candidates) {
    if (project.leadId === null || leadAccountId === null || project.archived) continue;
    const projectIds = [...(found.get(project.leadId)?.projectIds ?? []), project.projectId];
    found.set(project.leadId, { leadId: project.leadId, accountId: leadAccountId, projectIds });
  }
  return [...found.values()];
}

/** Where the digest of a person is kept; `undefined` for somebody who leads no project. */
export const digestIdOf = (accountId: string, candidates: readonly Candidate[]): string | undefined => {
  const lead = leads(candidates).find((candidate) => candidate.accountId === accountId);
  return lead && String(lead.leadId);
};

function projectPart(
  projectId: number,
  standing: Standing | undefined,
  standards: readonly Standard[],
  day: number,
): StoredDigest['projects'][number] {
  const known = new Set(standards.map(({ standardNo }) => standardNo));
  const severityOf = new Map(standards.flatMap(({ rules }) => rules.map(({ checkNo, severity }) => [checkNo, severity])));
  const moved = (standing?.movements ?? []).filter(([standardNo, movedOn]) => known.has(standardNo) && movedOn === day);
  const cells = unpackCells(standing?.cells ?? '').filter(({ checkNo }) => severityOf.has(checkNo));
  return {
    projectId,
    newFindings: moved.reduce((total, [, , added]) => total + added, 0),
    fixedFindings: moved.reduce((total, [, , , fixed]) => total + fixed, 0),
    openFindings: cells.reduce((total, { failing, waived }) => total + failing - waived, 0),
    failingShall: cells.filter((cell) => severityOf.get(cell.checkNo) === 'shall' && failsUnexcused(cell)).length,
  };
}

/** `false` when the day's digest is there already. */
async function keep({ digests }: DigestPorts, id: string, digest: StoredDigest): Promise<boolean> {
  const stored = await digests.get(id);
  if (stored && stored.value.day >= digest.day) return false;
  return stored
    ? digests.replace({ ...stored, position: digest.day, value: digest })
    : digests.insert({ id, position: digest.day, value: digest });
}
