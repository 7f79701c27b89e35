import { z } from 'zod';
import { type PlannedChange, type ProvisionPlan, plannedChange } from '../../contracts/templates/plan';
import type { JiraName, WantedItem } from '../items/item';
import { wantedItemSchema } from './wanted-item-schema';

/** A change of a plan with what carrying it out takes beside what people read. */
export interface PlannedItem {
  readonly change: PlannedChange;
  /** What is written; `null` where nothing is. What the site does not have is left out of it. */
  readonly wanted: WantedItem | null;
  /** What Jira calls it already: found in the project, or on the site. */
  readonly jira: JiraName | null;
  /** Fields that an update sets. */
  readonly changed: readonly string[];
}

/** A plan as people see it, and as it is applied. */
export interface MadePlan {
  readonly plan: ProvisionPlan;
  /** In the order of the plan's changes. */
  readonly items: readonly PlannedItem[];
  readonly jiraTemplate: string;
}

const jiraName: z.ZodType<JiraName> = z.strictObject({ id: z.string(), key: z.string().nullable() });

export const plannedItemSchema: z.ZodType<PlannedItem> = z.strictObject({
  change: plannedChange,
  wanted: wantedItemSchema.nullable(),
  jira: jiraName.nullable(),
  changed: z.array(z.string()),
});
