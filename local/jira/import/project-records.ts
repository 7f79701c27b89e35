import type { Clock } from '../../clock';
import type { ProjectRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import { defined } from './defined';
import { freeId } from './free-id';
import type { NamedLine, ProjectLine, VersionLine } from './issue-line';
import type { ReferenceRecords } from './reference-records';
import type { ImportedAccess } from './site-access';

/** What was seen of a project while its issues were read; the schemes are built from it at the end. */
export interface ProjectInProgress {
  readonly id: string;
  readonly key: string;
  readonly issueTypeIds: Set<string>;
  readonly statusIds: Set<string>;
  readonly createdHere: boolean;
  issues: number;
  highestNumber: number;
  firstCreated: number;
}

/** Projects and what belongs to one: versions, components, security levels. A record is created when an issue first names it. */
export class ProjectRecords {
  private readonly projects = new Map<string, ProjectInProgress>();
  private readonly found = new Map<string, string>();

  constructor(
    private readonly state: SiteState,
    private readonly references: ReferenceRecords,
    private readonly access: ImportedAccess,
    private readonly clock: Clock,
  ) {}

  all(): Iterable<ProjectInProgress> {
    return this.projects.values();
  }

  project(line: ProjectLine): ProjectInProgress {
    const known = this.projects.get(line.key);
    if (known) return known;
    const existing = this.state.one('projects.key', line.key);
    const id = existing?.id ?? freeId(this.state, 'projects', line.id);
    if (!existing) this.state.put('projects', this.newProject(id, line));
    const progress: ProjectInProgress = {
      id,
      key: line.key,
      issueTypeIds: new Set(),
      statusIds: new Set(),
      createdHere: existing === undefined,
      issues: 0,
      highestNumber: (existing?.nextIssueNumber ?? 1) - 1,
      firstCreated: existing?.createdAt ?? Number.POSITIVE_INFINITY,
    };
    this.projects.set(line.key, progress);
    return progress;
  }

  version(projectId: string, line: VersionLine): string {
    return this.ensure('versions', projectId, line, (id) => {
      this.state.put(
        'versions',
        defined({
          id,
          projectId,
          name: line.name,
          description: line.description ?? '',
          startDate: line.startDate ?? undefined,
          releaseDate: line.releaseDate ?? undefined,
          released: line.released ?? false,
          archived: line.archived ?? false,
          rank: this.state.by('versions.project', projectId).length,
        }),
      );
    });
  }

  component(projectId: string, line: NamedLine): string {
    return this.ensure('components', projectId, line, (id) => {
      this.state.put('components', {
        id,
        projectId,
        name: line.name,
        description: line.description ?? '',
        assigneeType: 'PROJECT_DEFAULT',
      });
    });
  }

  /** A level of the project's security scheme; who was on it is not in an export, so only administrators are. */
  securityLevel(projectId: string, line: NamedLine): string {
    return this.ensure('securityLevels', projectId, line, (id) => {
      const schemeId = this.securityScheme(projectId);
      this.state.put('securityLevels', {
        id,
        schemeId,
        name: line.name,
        description: line.description ?? '',
        members: [{ type: 'group', parameter: this.access.adminGroupId }],
      });
    });
  }

  private securityScheme(projectId: string): string {
    const project = this.state.get('projects', projectId);
    if (project?.issueSecuritySchemeId) return project.issueSecuritySchemeId;
    const id = this.state.nextId('securitySchemes');
    const name = `${project?.key ?? projectId} security`;
    this.state.put('securitySchemes', { id, name, description: 'Security levels found in the import.' });
    if (project) this.state.put('projects', { ...project, issueSecuritySchemeId: id });
    return id;
  }

  private ensure(
    table: 'versions' | 'components' | 'securityLevels',
    projectId: string,
    line: NamedLine,
    create: (id: string) => void,
  ): string {
    const memory = `${table}:${projectId}:${line.name}`;
    let id = this.found.get(memory) ?? this.byName(table, projectId, line.name);
    if (id === undefined) {
      id = freeId(this.state, table, line.id);
      create(id);
    }
    this.found.set(memory, id);
    this.references.renumber(table, line.id, id);
    return id;
  }

  private byName(table: 'versions' | 'components' | 'securityLevels', projectId: string, name: string): string | undefined {
    switch (table) {
      case 'versions':
        return this.state.by('versions.project', projectId).find((row) => row.name === name)?.id;
      case 'components':
        return this.state.by('components.project', projectId).find((row) => row.name === name)?.id;
      case 'securityLevels': {
        const schemeId = this.state.get('projects', projectId)?.issueSecuritySchemeId;
        return schemeId ? this.state.by('securityLevels.scheme', schemeId).find((row) => row.name === name)?.id : undefined;
      }
    }
  }

  private newProject(id: string, line: ProjectLine): ProjectRecord {
    const typeKey: ProjectRecord['typeKey'] =
      line.projectTypeKey === 'business' || line.projectTypeKey === 'service_desk' ? line.projectTypeKey : 'software';
    return defined({
      id,
      key: line.key,
      formerKeys: [],
      name: line.name || line.key,
      description: '',
      typeKey,
      teamManaged: line.simplified ?? false,
      isPrivate: false,
      leadAccountId: this.references.user(line.lead) ?? this.access.adminAccountId,
      assigneeType: 'UNASSIGNED' as const,
      url: '',
      categoryId: line.projectCategory ? this.references.projectCategory(line.projectCategory) : undefined,
      createdAt: this.clock.now(),
      // Replaced when the project is complete and its types and statuses are known.
      issueTypeSchemeId: '',
      workflowSchemeId: '',
      permissionSchemeId: this.access.permissionSchemeId,
      nextIssueNumber: 1,
      features: {},
      avatarId: '10400',
    });
  }
}
