import type { CollectedIssue } from '../collect/issue-facts-from';
import { type CustomFact, type IssueFact, type IssueRelation, relationKind, statusCategory } from '../issue-fact';
import type { ProjectFact, VersionFact } from '../project-fact';
import type { DirtyProject, FactStore } from '../store/fact-store';

/** A fact store of plain maps: derives by looking at everything, so that it can serve as the yardstick for the SQL store. */
export class InMemoryFactStore implements FactStore {
  private readonly people = new Map<string, number>();
  private readonly issues = new Map<number, CollectedIssue>();
  private readonly projectRows = new Map<number, ProjectFact>();
  private readonly versionRows = new Map<number, VersionFact>();
  private readonly dirty = new Map<number, number>();

  async numberPeople(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(
      accountIds.map((accountId) => {
        const number = this.people.get(accountId) ?? this.people.size + 1;
        this.people.set(accountId, number);
        return [accountId, number];
      }),
    );
  }

  async saveIssues(issues: readonly CollectedIssue[]): Promise<void> {
    this.change(() => {
      for (const issue of issues) {
        this.mark(issue.fact.projectId);
        this.issues.set(issue.fact.issueId, issue);
      }
    });
  }

  async deleteIssues(issueIds: readonly number[]): Promise<void> {
    this.change(() => {
      for (const id of issueIds) this.issues.delete(id);
    });
  }

  async issuesCollectedBefore(projectId: number, collectedBefore: number, limit: number): Promise<readonly number[]> {
    return this.factsOf(projectId)
      .filter((fact) => fact.collectedAt < collectedBefore)
      .slice(0, limit)
      .map((fact) => fact.issueId);
  }

  async childrenOf(issueIds: readonly number[]): Promise<readonly number[]> {
    return [...this.issues.values()]
      .filter(({ fact }) => fact.parentId !== null && issueIds.includes(fact.parentId))
      .map(({ fact }) => fact.issueId);
  }

  async countIssues(projectId: number): Promise<number> {
    return this.factsOf(projectId).length;
  }

  async saveProjects(projects: readonly ProjectFact[]): Promise<void> {
    for (const project of projects) this.projectRows.set(project.projectId, project);
  }

  async projects(): Promise<readonly ProjectFact[]> {
    return [...this.projectRows.values()].sort((a, b) => a.projectId - b.projectId);
  }

  async clearProject(projectId: number): Promise<void> {
    this.change(() => {
      this.mark(projectId);
      for (const fact of this.factsOf(projectId)) this.issues.delete(fact.issueId);
      for (const version of this.versionsOf(projectId)) this.versionRows.delete(version.versionId);
    });
  }

  async deleteProject(projectId: number): Promise<void> {
    await this.clearProject(projectId);
    this.projectRows.delete(projectId);
  }

  async replaceVersions(projectId: number, versions: readonly VersionFact[]): Promise<void> {
    this.change(() => {
      this.mark(projectId);
      for (const version of this.versionsOf(projectId)) this.versionRows.delete(version.versionId);
      for (const version of versions) this.versionRows.set(version.versionId, version);
    });
  }

  async versions(projectId: number): Promise<readonly VersionFact[]> {
    return this.versionsOf(projectId);
  }

  async unknownVersions(versionIds: readonly number[]): Promise<readonly number[]> {
    return versionIds.filter((id) => !this.versionRows.has(id));
  }

  async markDirty(projectIds: readonly number[]): Promise<void> {
    for (const projectId of projectIds) this.mark(projectId);
  }

  async dirtyProjects(limit: number): Promise<readonly DirtyProject[]> {
    return [...this.dirty].slice(0, limit).map(([projectId, times]) => ({ projectId, times }));
  }

  async clearDirty(projects: readonly DirtyProject[]): Promise<void> {
    for (const { projectId, times } of projects) if (this.dirty.get(projectId) === times) this.dirty.delete(projectId);
  }

  async issueFacts(projectId: number, afterIssueId: number, limit: number): Promise<readonly IssueFact[]> {
    return this.factsOf(projectId)
      .filter((fact) => fact.issueId > afterIssueId)
      .slice(0, limit);
  }

  async customFacts(projectId: number): Promise<readonly CustomFact[]> {
    return this.factsOf(projectId).flatMap(({ issueId }) => this.issues.get(issueId)?.customFacts ?? []);
  }

  async relationsOf(issueIds: readonly number[]): Promise<readonly IssueRelation[]> {
    return issueIds.flatMap((id) => this.issues.get(id)?.relations ?? []);
  }

  private factsOf(projectId: number): readonly IssueFact[] {
    return [...this.issues.values()]
      .map(({ fact }) => fact)
      .filter((fact) => fact.projectId === projectId)
      .sort((a, b) => a.issueId - b.issueId);
  }

  private versionsOf(projectId: number): readonly VersionFact[] {
    return [...this.versionRows.values()].filter((version) => version.projectId === projectId).sort((a, b) => a.versionId - b.versionId);
  }

  private mark(projectId: number): void {
    this.dirty.set(projectId, (this.dirty.get(projectId) ?? 0) + 1);
  }

  /** Runs a change, derives all facts again, and marks every project dirty that came out different. */
  private change(work: () => void): void {
    const before = new Map([...this.issues].map(([id, { fact }]) => [id, fact]));
    work();
    this.derive();
    const different = new Set<number>();
    for (const [id, fact] of before) {
      const after = this.issues.get(id)?.fact;
      if (JSON.stringify(after) === JSON.stringify(fact)) continue;
      different.add(fact.projectId);
      if (after) different.add(after.projectId);
    }
    for (const projectId of different) this.mark(projectId);
  }

  private derive(): void {
    const children = new Map<number, number>();
    for (const { fact } of this.issues.values()) {
      if (fact.parentId !== null) children.set(fact.parentId, (children.get(fact.parentId) ?? 0) + 1);
    }
    for (const [id, issue] of this.issues) {
      const targets = (kind: IssueRelation['kind']): readonly number[] =>
        issue.relations.filter((relation) => relation.kind === kind).map((relation) => relation.targetId);
      const parent = issue.fact.parentId === null ? undefined : this.issues.get(issue.fact.parentId);
      const open = targets(relationKind.blocker).filter((target) => {
        const blocker = this.issues.get(target);
        return blocker !== undefined && blocker.fact.statusCategory !== statusCategory.done;
      });
      const released = targets(relationKind.fixVersion).filter((target) => this.versionRows.get(target)?.released);
      const fact: IssueFact = {
        ...issue.fact,
        parentCategory: parent?.fact.statusCategory ?? null,
        childCount: children.get(id) ?? 0,
        openBlockerCount: Math.min(open.length, 255),
        releasedFixVersionCount: Math.min(released.length, 255),
      };
      this.issues.set(id, { ...issue, fact });
    }
  }
}
