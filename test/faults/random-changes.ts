import type { IssueRecord } from '../../local/jira/model/records';
import { seedIds } from '../../local/jira/site/seed-ids';
import type { TestSite } from '../../local/jira/testing/a-site';
import type { Random } from '../../local/random';

const { statuses, issueTypes, linkTypes } = seedIds;

/**
 * Makes one random change on the site, as its administrator would in the browser: mostly edits of issues, sometimes new and deleted
 * issues, links, moves, versions and whole projects. A change that Jira refuses (a parent below its child, say) is no change.
 */
export async function changeSomething(test: TestSite, random: Random, options: { readonly projects: boolean }): Promise<void> {
  const { state } = test;
  const ann = test.as('ann');
  const any = <T>(rows: Iterable<T>): T | undefined => {
    const all = [...rows];
    return all[random.int(0, all.length - 1)];
  };
  const live = [...state.all('projects')].filter((project) => project.deletedAt === undefined && project.archivedAt === undefined);
  const project = any(live);
  const issue = project && any(state.by('issues.project', project.id));
  const roll = random.next();
  if (!project || (options.projects && roll < 0.004)) return changeProjects(test, random);
  if (!issue || roll < 0.08) {
    await ann.post('/rest/api/3/issue', {
      fields: { project: { id: project.id }, issuetype: { id: any([issueTypes.task, issueTypes.story, issueTypes.epic]) }, summary: 'New' },
    });
    return;
  }
  const path = `/rest/api/3/issue/${issue.id}`;
  if (roll < 0.13) return void (await ann.delete(`${path}?deleteSubtasks=true`));
  if (roll < 0.17) {
    await ann.post('/rest/api/3/issue', {
      fields: { project: { id: project.id }, issuetype: { id: issueTypes.subtask }, parent: { id: issue.id }, summary: 'TBD' },
    });
    return;
  }
  if (roll < 0.3) {
    const other = any(state.all('issues'));
    const type = { id: any([linkTypes.blocks, linkTypes.duplicate, linkTypes.relates]) };
    if (other) await ann.post('/rest/api/3/issueLink', { type, inwardIssue: { id: issue.id }, outwardIssue: { id: other.id } });
    return;
  }
  if (roll < 0.37) {
    const link = any(state.all('issueLinks'));
    if (link) await ann.delete(`/rest/api/3/issueLink/${link.id}`);
    return;
  }
  if (roll < 0.4) return move(test, random, issue);
  if (roll < 0.47) return changeVersions(test, random, project.id);
  if (roll < 0.65) {
    // Straight into the record with a new time of update, as a transition does, whatever the workflow says.
    const statusId = any([statuses.toDo, statuses.inProgress, statuses.done]) ?? statuses.toDo;
    const now = test.clock.now();
    state.put('issues', { ...issue, statusId, statusChangedAt: now, updatedAt: now });
    return;
  }
  const versions = state.by('versions.project', project.id);
  const epic = any(state.by('issues.project', project.id).filter((candidate) => candidate.issueTypeId === issueTypes.epic));
  const edit = any<Record<string, unknown>>([
    { duedate: any(['2026-04-01', '2026-12-31', null]) },
    { assignee: any([{ accountId: 'bob' }, { accountId: 'ann' }, null]) },
    { labels: any([[], ['a'], ['a', 'b']]) },
    { fixVersions: versions.filter(() => random.chance(0.5)).map(({ id }) => ({ id })) },
    { parent: epic && random.chance(0.7) ? { id: epic.id } : null },
    { [seedIds.fields.storyPoints]: any([null, 1, 2.5, 8]) },
    { [seedIds.fields.flagged]: any([null, [{ id: seedIds.flaggedOption }]]) },
  ]);
  await ann.put(path, { fields: edit });
}

/** Moving an issue keeps its id and gives it a key in the other project; its versions stay behind. */
function move(test: TestSite, random: Random, issue: IssueRecord): void {
  const { state, clock } = test;
  const targets = [...state.all('projects')].filter(
    (project) => project.id !== issue.projectId && project.deletedAt === undefined && project.archivedAt === undefined,
  );
  const target = targets[random.int(0, targets.length - 1)];
  // Sub-tasks move with their parent; leaving families alone keeps the move one record.
  if (!target || issue.issueTypeId === issueTypes.subtask || state.by('issues.parent', issue.id).length > 0) return;
  const number = target.nextIssueNumber;
  state.put('projects', { ...target, nextIssueNumber: number + 1 });
  const { parentId: _parent, ...rest } = issue;
  state.put('issues', {
    ...rest,
    key: `${target.key}-${number}`,
    number,
    projectId: target.id,
    formerKeys: [...issue.formerKeys, issue.key],
    fixVersionIds: [],
    affectsVersionIds: [],
    componentIds: [],
    updatedAt: clock.now(),
  });
}

async function changeVersions(test: TestSite, random: Random, projectId: string): Promise<void> {
  const ann = test.as('ann');
  const versions = test.state.by('versions.project', projectId);
  const version = versions[random.int(0, versions.length - 1)];
  const roll = random.next();
  if (!version || roll < 0.3) {
    await ann.post('/rest/api/3/version', { projectId: Number(projectId), name: `Version ${test.clock.now()} ${random.next()}` });
  } else if (roll < 0.8) {
    await ann.put(`/rest/api/3/version/${version.id}`, {
      released: random.chance(0.5),
      releaseDate: '2026-05-01',
      archived: random.chance(0.1),
    });
  } else {
    await ann.post(`/rest/api/3/version/${version.id}/removeAndSwap`, {});
  }
}

async function changeProjects(test: TestSite, random: Random): Promise<void> {
  const ann = test.as('ann');
  const projects = [...test.state.all('projects')];
  const project = projects[random.int(0, projects.length - 1)];
  if (!project) return;
  const live = projects.filter((candidate) => candidate.deletedAt === undefined && candidate.archivedAt === undefined);
  const path = `/rest/api/3/project/${project.id}`;
  if (project.archivedAt !== undefined || project.deletedAt !== undefined) return void (await ann.post(`${path}/restore`));
  if (live.length <= 3 || random.chance(0.5)) return void (await ann.put(path, { name: `Renamed ${random.next()}` }));
  if (random.chance(0.5)) await ann.post(`${path}/archive`);
  else await ann.delete(`${path}?enableUndo=true`);
}
