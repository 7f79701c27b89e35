/** What Plumbline knows of one Jira project: a row of `project_fact`. Names of projects and versions are project records, not issue text. */
export interface ProjectFact {
  readonly projectId: number;
  readonly projectKey: string;
  readonly name: string;
  readonly typeKey: 'software' | 'business' | 'service_desk';
  readonly teamManaged: boolean;
  readonly categoryId: number | null;
  readonly categoryName: string | null;
  readonly leadId: number | null;
  readonly archived: boolean;
  readonly collectedAt: number;
}

/** A version (milestone): a row of `version_fact`. Days are epoch days. */
export interface VersionFact {
  readonly projectId: number;
  readonly versionId: number;
  readonly name: string;
  readonly startDay: number | null;
  readonly releaseDay: number | null;
  readonly released: boolean;
  readonly archived: boolean;
}
