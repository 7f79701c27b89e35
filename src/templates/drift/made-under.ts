import type { ItemRef } from '../../contracts/templates/item';
import type { RunRecords } from '../apply/apply-ports';
import { readJournal } from '../apply/run-journal';
import type { FoundItem } from '../items/item';
import type { FoundProject } from '../ports';

/** Runs of a project that are looked at; older ones made what newer ones found again. */
const RUNS_LOOKED_AT = 20;

/**
 * The project with the names under which its items were made, as the journals of its runs have them. Issues carry theirs in Jira;
 * components, versions, boards and the like cannot, and would be strangers once somebody renames them.
 */
export async function withNamesOfRuns(records: RunRecords, project: FoundProject): Promise<FoundProject> {
  const names = await namesGiven(records, project.projectId);
  if (names.size === 0) return project;
  const taken = new Set(project.items.flatMap(({ ref }) => (ref === null ? [] : [ref])));
  return {
    ...project,
    items: project.items.map((item): FoundItem => {
      const ref = item.ref === null ? names.get(`${item.kind} ${item.jira.id}`) : undefined;
      return ref === undefined || taken.has(ref) ? item : { ...item, ref };
    }),
  };
}

/** What items were made as, by kind and Jira id; the newest run counts. */
async function namesGiven(records: RunRecords, projectId: number): Promise<ReadonlyMap<string, ItemRef>> {
  const runs = await records.runs.list({ projectIds: [projectId], newestFirst: true, limit: RUNS_LOOKED_AT });
  const names = new Map<string, ItemRef>();
  const known = new Set<ItemRef>();
  for (const { value: run } of runs) {
    if (run.startedAt === null || run.state === 'undone') continue;
    for (const { ref, state, jiraId } of await readJournal(records.journals, run.id, run.total)) {
      if (state !== 'done' || jiraId === null || known.has(ref)) continue;
      known.add(ref);
      names.set(`${ref.slice(0, ref.indexOf('/'))} ${jiraId}`, ref);
    }
  }
  return names;
}
