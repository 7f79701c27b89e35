import type { Gate, ProjectRecord, StatusReport } from '../../contracts/audits/governance-contracts';
import type { HealthStatus } from '../../contracts/portfolio';
import type { IssueFact, IssueRelation } from '../../facts/issue-fact';
import type { ProjectFact, VersionFact } from '../../facts/project-fact';
import { dayOf } from '../../shared/epoch';
import type { BaselineHeader } from '../governance/baseline-header';
import type { DossierReader } from '../ports';
import type { RuleVocabulary } from '../rules/rule';
import type { JiraProjectDetail, ProjectDossier, ScheduleBaseline } from './project-dossier';
import { projectRecordView } from './project-record-view';

/** What people wrote about a project; a collection that holds nothing of it gives nothing. */
export interface WrittenOfProject {
  readonly record: ProjectRecord | null;
  readonly gates: readonly Gate[];
  /** Newest first; older ones than rules look at may be left out. */
  readonly reports: readonly StatusReport[];
  /** Oldest first. */
  readonly baselines: readonly BaselineHeader[];
}

/** Where the parts of dossiers come from. */
export interface DossierSources {
  readonly projects: (projectIds: readonly number[]) => Promise<readonly ProjectFact[]>;
  readonly versions: (projectIds: readonly number[]) => Promise<ReadonlyMap<number, readonly VersionFact[]>>;
  /** Issues by id, with the relations that begin at them. */
  readonly issues: (projectId: number) => Promise<{ readonly issues: readonly IssueFact[]; readonly relations: readonly IssueRelation[] }>;
  readonly vocabulary: () => Promise<Pick<RuleVocabulary, 'typesOf'>>;
  /** Status as calculated by the portfolio, which audits do not import. */
  readonly statuses: (
    projectIds: readonly number[],
    versions: ReadonlyMap<number, readonly VersionFact[]>,
  ) => Promise<ReadonlyMap<number, HealthStatus>>;
  readonly details: (projectIds: readonly number[]) => Promise<ReadonlyMap<number, JiraProjectDetail>>;
  readonly written: (projectIds: readonly number[]) => Promise<ReadonlyMap<number, WrittenOfProject>>;
  readonly baseline: (projectId: number, takenAt: number) => Promise<ScheduleBaseline>;
  /** How projects follow their templates; those made from none are left out. */
  readonly templates: (projectIds: readonly number[]) => Promise<ReadonlyMap<number, ProjectDossier['template']>>;
  readonly now: () => number;
}

/**
 * Puts dossiers together. What is small is read for all projects at once, the issues of one project after the other. Projects that are not
 * known have no dossier. Ask for few projects at a time: a dossier holds all facts of its project.
 */
export function dossierReader(sources: DossierSources): DossierReader {
  let vocabulary: ReturnType<DossierSources['vocabulary']> | undefined;
  return {
    async read(projectIds) {
      vocabulary ??= sources.vocabulary();
      const now = sources.now();
      const [projects, versions, details, written, templates, { typesOf }] = await Promise.all([
        sources.projects(projectIds),
        sources.versions(projectIds),
        sources.details(projectIds),
        sources.written(projectIds),
        sources.templates(projectIds),
        vocabulary,
      ]);
      const statuses = await sources.statuses(projectIds, versions);
      const dossiers = new Map<number, ProjectDossier>();
      for (const project of projects) {
        const { projectId } = project;
        const own = written.get(projectId);
        const takenAt = own?.baselines.at(-1)?.takenAt;
        const [{ issues, relations }, baseline] = await Promise.all([
          sources.issues(projectId),
          takenAt === undefined ? null : sources.baseline(projectId, takenAt),
        ]);
        dossiers.set(projectId, {
          now,
          today: dayOf(now),
          project,
          versions: versions.get(projectId) ?? [],
          issues,
          relations,
          typesOf,
          calculatedStatus: statuses.get(projectId) ?? null,
          jira: details.get(projectId) ?? null,
          record: projectRecordView(own),
          baseline,
          template: templates.get(projectId) ?? (templates.has(projectId) ? null : 'none'),
        });
      }
      return dossiers;
    },
  };
}
