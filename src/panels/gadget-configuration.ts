import { z } from 'zod';
import { nodeId } from '../contracts/portfolio';

/** The columns a gadget can show besides the name, in the order in which they stand. */
export const gadgetColumns = ['status', 'percentDone', 'due', 'overdue', 'blocked', 'unassigned', 'stale', 'throughput'] as const;
export type GadgetColumn = (typeof gadgetColumns)[number];
const usualColumns: readonly GadgetColumn[] = ['status', 'percentDone', 'due', 'overdue', 'blocked'];

/** Row numbers and refresh intervals (minutes) that the edit view offers; ux.md asks for 5 to 8 rows, a wall screen wants more. */
export const rowChoices = [5, 6, 8, 12, 20, 50] as const;
export const refreshChoices = [5, 15, 30, 60] as const;

/**
 * What a gadget remembers. Jira keeps it and anybody may have written it, so each part that does not make sense falls back to the usual on
 * its own. `refresh` is minutes, under the name by which Jira's dashboard refreshes gadgets by itself.
 */
export const gadgetConfiguration = z.object({
  nodeId: nodeId.nullable().catch(null),
  columns: z
    .array(z.string())
    .transform((names) => gadgetColumns.filter((column) => names.includes(column)))
    .refine((columns) => columns.length > 0)
    .catch([...usualColumns]),
  rows: z.int().min(1).max(50).catch(6),
  refresh: z.int().min(1).max(1440).catch(15),
  showTrend: z.boolean().catch(true),
});
export type GadgetConfiguration = z.infer<typeof gadgetConfiguration>;

const extensionWithConfiguration = z.object({
  gadgetConfiguration: z.record(z.string(), z.unknown()).optional().catch(undefined),
  config: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** The configuration out of a frame's context: a Jira gadget has it under one name, a widget of Atlassian Home under another. */
export function configurationOf(extension: unknown): GadgetConfiguration {
  const found = extensionWithConfiguration.safeParse(extension);
  return gadgetConfiguration.parse((found.success ? (found.data.gadgetConfiguration ?? found.data.config) : undefined) ?? {});
}
