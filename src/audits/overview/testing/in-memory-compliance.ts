import { type AuditCell, packCells } from '../../../contracts/audits/packed-cells';
import type { Standard } from '../../../contracts/audits/standard';
import type { PortfolioNode } from '../../../contracts/portfolio';
import type { Candidate } from '../../../facts/project-membership';
import { inMemoryRecordCollection } from '../../../shared/testing/in-memory-record-collection';
import type { Check } from '../../checks/check';
import type { ProjectStandingRecord } from '../../engine/project-standing';
import type { ScoreOfDay } from '../../engine/score-store';
import { packScores, scoresOf } from '../../engine/standing-scores';
import type { ActiveWaiver, ProjectResult } from '../../ports';
import type { AuditRunCollection, AuditRunRecord } from '../../runs/audit-run-record';
import type { CompliancePorts } from '../compliance-ports';

export const now = 1_774_947_600;
export const today = 20_543;

export interface ComplianceData {
  readonly projects: readonly Candidate[];
  readonly standards: readonly Standard[];
  readonly checks: readonly Check[];
  readonly cells: ReadonlyMap<number, readonly AuditCell[]>;
  readonly movements?: ReadonlyMap<number, ProjectStandingRecord['movements']>;
  readonly nodes?: readonly PortfolioNode[];
  readonly scores?: readonly ScoreOfDay[];
  readonly waivers?: readonly ActiveWaiver[];
}

/** What compliance pages read, in memory. Nothing is filtered here: the use cases must do that. */
export async function inMemoryCompliance(data: ComplianceData): Promise<CompliancePorts & { readonly runs: AuditRunCollection }> {
  const standings = inMemoryRecordCollection<ProjectStandingRecord>();
  for (const [projectId, cells] of data.cells) {
    const audited = data.checks.filter(({ checkNo }) => cells.some((cell) => cell.checkNo === checkNo));
    const scores = packScores(scoresOf(data.standards, audited, cells));
    const value = { cells: packCells(cells), scores, movements: data.movements?.get(projectId) ?? [] };
    await standings.insert({ id: String(projectId), projectId, position: now, value });
  }
  const scores = data.scores ?? [];
  return {
    checks: {
      standards: async () => data.standards,
      checks: async () => ({ checks: data.checks, unknown: [] }),
      checksFor: async () => data.checks,
    },
    projects: async () => data.projects,
    nodes: async () => data.nodes ?? [],
    standings,
    results: {
      results: async (ids) =>
        ids.flatMap((projectId) =>
          (data.cells.get(projectId) ?? []).map(
            (cell): ProjectResult => ({ ...cell, projectId, notAvailable: 0, fingerprint: 0, reason: null }),
          ),
        ),
      announce: async () => undefined,
      save: async () => undefined,
      forget: async () => undefined,
    },
    scores: {
      onDay: async (ids, day) => scores.filter((score) => score.day === day && ids.includes(score.projectId)),
      save: async () => undefined,
      means: async (ids, standardNos, fromDay) => {
        const own = scores.filter(
          (score) =>
            ids.includes(score.projectId) && standardNos.includes(score.standardNo) && score.day >= fromDay && score.score !== null,
        );
        return [...new Set(own.map(({ day }) => day))].sort().map((day) => {
          const ofDay = own.filter((score) => score.day === day);
          return { day, score: ofDay.reduce((sum, { score }) => sum + (score ?? 0), 0) / ofDay.length };
        });
      },
    },
    runs: inMemoryRecordCollection<AuditRunRecord>(),
    findings: {
      page: async () => [],
      count: async () => 0,
      groups: async () => [],
      find: async () => undefined,
      issueId: async () => undefined,
      assign: async () => 0,
      linkFollowUp: async () => undefined,
    },
    waivers: { inForce: async () => data.waivers ?? [] },
    factsAsOf: async () => now,
    now: () => now,
  };
}
