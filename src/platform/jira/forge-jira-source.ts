import type { FieldDescription } from '../../facts/collect/field-knowledge';
import type { IssueJson } from '../../facts/collect/issue-json';
import type { IssuePage, IssueQuery, JiraFailure, JiraProject, JiraSource, JiraVersion } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraClient } from './jira-client';
import { readFields } from './read-fields';
import { lookUpProjects, readVersions, searchProjects } from './read-projects';
import { fetchIssues, searchIssues } from './search-issues';

/** Jira as the sync reads it, through the client. */
export class ForgeJiraSource implements JiraSource {
  constructor(private readonly jira: JiraClient) {}

  fields(): Promise<Result<readonly FieldDescription[], JiraFailure>> {
    return this.jira.call(readFields());
  }

  projects(startAt: number): Promise<Result<{ readonly projects: readonly JiraProject[]; readonly next: number | null }, JiraFailure>> {
    return this.jira.call(searchProjects(startAt));
  }

  async projectsById(ids: readonly number[]): Promise<Result<readonly JiraProject[], JiraFailure>> {
    const found = await this.jira.call(lookUpProjects(ids));
    return found.ok ? ok(found.value.projects) : found;
  }

  versions(projectId: number): Promise<Result<readonly JiraVersion[], JiraFailure>> {
    return this.jira.call(readVersions(projectId));
  }

  issues(query: IssueQuery): Promise<Result<IssuePage, JiraFailure>> {
    return this.jira.call(searchIssues(query));
  }

  issuesById(ids: readonly number[], fields: readonly string[]): Promise<Result<readonly IssueJson[], JiraFailure>> {
    return this.jira.call(fetchIssues(ids, fields));
  }

  pointsSpent(): number {
    return this.jira.meter.spent;
  }
}
