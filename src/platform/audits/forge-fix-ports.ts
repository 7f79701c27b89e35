import { storedFixPlan } from '../../audits/fixes/fix-plan';
import type { FixPorts } from '../../audits/fixes/fix-ports';
import type { Settings } from '../../contracts/settings';
import { secondsPerDay } from '../../shared/epoch';
import type { JiraClient } from '../jira/jira-client';
import { newId } from '../new-id';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';
import { fixChoices } from './fix-choices';
import { fixJira } from './fix-jira';
import { type NotePeople, notingPeople } from './noting-people';

/** A call answers after so many seconds at the latest, so that progress is seen; the caller calls again. A resolver may take 25. */
const SECONDS_PER_CALL = 6;

/** What fixes need, from the database and from Jira as the person who looks. */
export function forgeFixPorts(
  world: Pick<FixPorts, 'checks' | 'projects' | 'now' | 'findings' | 'waivers' | 'fields' | 'log'> & {
    readonly sql: Sql;
    readonly notePeople: NotePeople;
    readonly asViewer: JiraClient;
    readonly settings: () => Promise<Settings>;
  },
): FixPorts {
  const { sql, notePeople, asViewer, settings, ...rest } = world;
  const startedAt = rest.now();
  return {
    ...rest,
    plans: notingPeople(forgeSqlRecordCollection(sql, 'fixPlan', storedFixPlan), notePeople, ({ field, steps }) =>
      field === 'assignee' ? steps.flatMap(({ before, after }) => [...before, ...after].map(({ id }) => id)) : [],
    ),
    jira: fixJira({ sql, asViewer, settings, fields: rest.fields, now: rest.now }),
    choices: fixChoices(asViewer, async (projectId) => {
      const candidates = await rest.projects();
      return candidates.find(({ project }) => project.projectId === projectId)?.project.projectKey;
    }),
    newId,
    hasTime: () => rest.now() - startedAt < SECONDS_PER_CALL,
  };
}

/** Plans can be undone for so long; then they are forgotten. */
const PLAN_LIFE_SECONDS = 30 * secondsPerDay;

export async function forgetOldFixPlans(sql: Sql, now: number): Promise<void> {
  await sql.execute("DELETE FROM app_record WHERE collection = 'fixPlan' AND position < ?", [now - PLAN_LIFE_SECONDS]);
}
