import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../clock';
import type { SiteState } from '../model/site-state';
import type { ImportedPerson, ImportProblem, ImportReport } from './import-report';
import { parseIssueLine } from './issue-line';
import { IssueRecords } from './issue-records';
import { PendingRelations } from './pending-relations';
import { ProjectRecords } from './project-records';
import { finishProject } from './project-schemes';
import { ReferenceRecords } from './reference-records';
import { ensureImportedAccess } from './site-access';
import { SprintRecords } from './sprint-records';
import { textLines } from './text-lines';

export interface ImportOptions {
  /** Folder with `*.jsonl` and `*.jsonl.gz` files: one issue of Jira's REST API a line. */
  readonly folder: string;
  /** The site to load into; it may be empty. */
  readonly state: SiteState;
  readonly clock: Clock;
}

/**
 * Loads exported issues with their projects, people, versions, components, sprints, links and histories. A line that cannot be loaded is
 * reported with its place and leaves no trace; all others load. Issues whose key is on the site already are left as they are.
 */
export async function importJiraIssues({ folder, state, clock }: ImportOptions): Promise<ImportReport> {
  const access = ensureImportedAccess(state);
  const references = new ReferenceRecords(state, [access.userGroupId]);
  const projects = new ProjectRecords(state, references, access, clock);
  const sprints = new SprintRecords(state);
  const relations = new PendingRelations(state, references);
  const issues = new IssueRecords(state, references, projects, sprints, relations, clock);

  const problems: ImportProblem[] = [];
  const files = await exportFiles(folder, problems);
  let lines = 0;
  let loaded = 0;
  let newestUpdate: number | undefined;
  for (const file of files) {
    let lineNumber = 0;
    try {
      for await (const raw of textLines(join(folder, file))) {
        lineNumber += 1;
        const text = lineNumber === 1 ? raw.replace(/^\uFEFF/, '').trim() : raw.trim();
        if (text === '') continue;
        lines += 1;
        const parsed = parseIssueLine(text);
        if (!parsed.ok) problems.push({ file, line: lineNumber, reason: parsed.reason });
        else if (state.one('issues.key', parsed.issue.key)) {
          problems.push({ file, line: lineNumber, reason: `${parsed.issue.key} is on the site already` });
        } else {
          const issue = issues.put(parsed.issue);
          loaded += 1;
          newestUpdate = Math.max(newestUpdate ?? issue.updatedAt, issue.updatedAt);
        }
      }
    } catch (error) {
      const place = lineNumber === 0 ? '' : ` after line ${lineNumber}`;
      problems.push({ file, reason: `cannot be read${place}: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  issues.putHistories();
  relations.resolve();
  for (const project of projects.all()) finishProject(state, project);
  sprints.finish(access.adminAccountId);

  return {
    files,
    lines,
    issues: loaded,
    projects: [...projects.all()].map(({ id, key, issues: count }) => ({
      key,
      name: state.get('projects', id)?.name ?? key,
      issues: count,
    })),
    problems,
    droppedLinks: relations.droppedLinks,
    droppedParents: relations.droppedParents,
    droppedValues: issues.droppedValues,
    people: peopleOf(state, issues.assignments),
    newestUpdate,
  };
}

async function exportFiles(folder: string, problems: ImportProblem[]): Promise<readonly string[]> {
  try {
    const files = (await readdir(folder)).filter((name) => /\.jsonl(\.gz)?$/.test(name)).sort();
    if (files.length === 0) problems.push({ file: folder, reason: 'holds no *.jsonl or *.jsonl.gz file' });
    return files;
  } catch (error) {
    problems.push({ file: folder, reason: `cannot be opened: ${error instanceof Error ? error.message : String(error)}` });
    return [];
  }
}

/** The administrator, the person with the most issues, somebody who only looks, and somebody without access. */
function peopleOf(state: SiteState, assignments: ReadonlyMap<string, number>): readonly ImportedPerson[] {
  const active = [...assignments].filter(([accountId]) => state.get('users', accountId)?.active === true);
  const busiest = active.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0];
  const roles: readonly (readonly [string | undefined, ImportedPerson['role']])[] = [
    ['import-admin', 'siteAdmin'],
    [busiest, 'teamMember'],
    ['import-viewer', 'viewer'],
    ['import-outsider', 'outsider'],
  ];
  return roles.flatMap(([accountId, role]) => {
    const user = accountId === undefined ? undefined : state.get('users', accountId);
    return user ? [{ accountId: user.id, displayName: user.displayName, role }] : [];
  });
}
