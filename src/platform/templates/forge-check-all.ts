import { Queue } from '@forge/events';
import { z } from 'zod';
import type { RunContext } from '../../audits/runs/run-context';
import { auditLater } from '../../audits/runs/stale-projects';
import type { Settings } from '../../contracts/settings';
import type { PointsBudget } from '../../facts/sync/points-budget';
import { type CheckAllMessage, type CheckAllPorts, DRIFT_CHECK_ALL_COLLECTION, driftCheckAll } from '../../templates/drift/check-all';
import type { DriftPorts } from '../../templates/drift/drift-ports';
import type { JiraClient } from '../jira/jira-client';
import { consoleLog } from '../log';
import { forgeSqlRecordCollection } from '../sql/forge-sql-record-collection';
import type { Sql } from '../sql/sql';

/** A message of the `apply` queue about the check of all projects. */
export const checkAllMessage: z.ZodType<CheckAllMessage> = z.strictObject({ checkAllOf: z.number().int() });

interface CheckAllWorld {
  readonly sql: Sql;
  readonly asApp: JiraClient;
  readonly driftPorts: () => DriftPorts;
  readonly settings: () => Promise<Settings>;
  readonly budgetFor: (settings: Settings) => PointsBudget;
  readonly runContext: () => RunContext;
  readonly secondsLeft: () => number;
}

/** What comparing all projects works with: as the app, in the queue of the runs beside these, one worker at a time. */
export const forgeCheckAllPorts = async (world: CheckAllWorld): Promise<CheckAllPorts> => ({
  drift: world.driftPorts(),
  records: forgeSqlRecordCollection(world.sql, DRIFT_CHECK_ALL_COLLECTION, driftCheckAll),
  budget: world.budgetFor(await world.settings()),
  pointsSpent: () => world.asApp.meter.spent,
  secondsLeft: world.secondsLeft,
  onChecked: (projectIds) => auditLater(world.runContext(), projectIds),
  log: consoleLog.info,
  queue: {
    async push(message, delaySeconds = 0) {
      await new Queue({ key: 'apply' }).push([
        {
          body: { ...message },
          ...(delaySeconds > 0 ? { delayInSeconds: delaySeconds } : {}),
          concurrency: { key: 'driftCheckAll', limit: 1 },
        },
      ]);
    },
  },
});
