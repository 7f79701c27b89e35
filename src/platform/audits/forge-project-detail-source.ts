import type { ProjectDescription, ProjectDetailSource } from '../../audits/dossier/collect-project-details';
import type { JiraFailure } from '../../facts/sync/jira-source';
import { ok, type Result } from '../../shared/result';
import type { JiraCall, JiraClient } from '../jira/jira-client';
import { DETAILS_PER_PAGE, type Page, readBoards, readComponents, readDescriptions, readSprints } from '../jira/read-project-details';
import { inSlices } from '../sql/sql';

/** Pages read of one list at most; whoever has more closed sprints gets the rest the next day. */
const MAX_PAGES = 4;

/** Projects with lead, components, boards and sprints, read from Jira as the app. */
export function forgeProjectDetailSource(jira: JiraClient): ProjectDetailSource {
  async function pages<T>(readPage: (startAt: number) => JiraCall<Page<T>>, from: number): Promise<Result<readonly T[], JiraFailure>> {
    const all: T[] = [];
    for (let page = 0; page < MAX_PAGES; page++) {
      const read = await jira.call(readPage(from + all.length));
      if (!read.ok) return read;
      all.push(...read.value.values);
      if (read.value.isLast || read.value.values.length === 0) break;
    }
    return ok(all);
  }
  return {
    async projects(projectIds) {
      const found: ProjectDescription[] = [];
      for (const slice of inSlices(projectIds, DETAILS_PER_PAGE)) {
        const read = await jira.call(readDescriptions(slice));
        if (!read.ok) return read;
        found.push(...read.value);
      }
      return ok(found);
    },
    components: (projectId) => jira.call(readComponents(projectId)),
    async boards(projectId) {
      const found = await pages((startAt) => readBoards(projectId, startAt), 0);
      // A kanban board has no sprints; a "simple" one, of a team-managed project, may have.
      return found.ok ? ok(found.value.filter(({ type }) => type !== 'kanban').map(({ id }) => id)) : found;
    },
    async openSprints(boardId) {
      const found = await pages((startAt) => readSprints(boardId, 'active,future', startAt), 0);
      return !found.ok && found.error.kind === 'badRequest' ? ok(null) : found;
    },
    closedSprints: (boardId, startAt) => pages((at) => readSprints(boardId, 'closed', at), startAt),
    pointsSpent: () => jira.meter.spent,
  };
}
