import type { HostedModule } from '../../../browser-api';
import type { Gadget } from '../site/jira-records';

export const gadgetTypes = ['jira:dashboardGadget', 'dashboards:widget'] as const;

/** The module behind a gadget on a dashboard: its key ends in `…/static/<module key>`. */
export function moduleOfGadget(gadget: Gadget, modules: readonly HostedModule[]): HostedModule | undefined {
  const key = gadget.moduleKey?.split('/').at(-1);
  return modules.find((module) => module.key === key);
}

/** Gadgets by column, each column from top to bottom; at least as many columns as there are gadgets in use. */
export function columnsOf(gadgets: readonly Gadget[]): readonly (readonly Gadget[])[] {
  const count = Math.max(1, ...gadgets.map((gadget) => gadget.position.column + 1));
  return Array.from({ length: count }, (_, column) =>
    gadgets.filter((gadget) => gadget.position.column === column).sort((a, b) => a.position.row - b.position.row),
  );
}
