import type { InstalledApp } from '../../../forge/product';
import type { OperationCall } from '../../operation';
import { permissionAri } from '../../site/installed-apps';

export interface AvailableGadget {
  readonly moduleKey?: string;
  readonly uri?: string;
  readonly title: string;
}

const builtIn = (key: string, title: string): AvailableGadget => ({
  uri: `rest/gadgets/1.0/g/com.atlassian.jira.gadgets:${key}/gadgets/${key}.xml`,
  title,
});

/** Some of Jira's own gadgets, so that a dashboard can hold more than one app's. */
const jiraGadgets: readonly AvailableGadget[] = [
  builtIn('filter-results-gadget', 'Filter Results'),
  builtIn('assigned-to-me-gadget', 'Assigned to Me'),
  builtIn('pie-chart-gadget', 'Pie Chart'),
  builtIn('created-vs-resolved-issues-chart-gadget', 'Created vs. Resolved Chart'),
];

/** Jira's gadgets and the gadget modules of installed apps, by the key under which a dashboard stores them. */
export function availableGadgets(call: OperationCall): readonly AvailableGadget[] {
  const ofApps = [...call.site.apps.values()].flatMap((app) =>
    (app.modules['jira:dashboardGadget'] ?? []).map((module) => ({
      moduleKey: gadgetKey(app, String(module.key)),
      title: titleOf(module),
    })),
  );
  return [...jiraGadgets, ...ofApps];
}

const gadgetKey = (app: InstalledApp, key: string): string => permissionAri(app, key);

/** A title may be plain text or the key of a translation. */
function titleOf(module: Readonly<Record<string, unknown>>): string {
  const { title } = module;
  if (typeof title === 'string') return title;
  if (typeof title === 'object' && title !== null && 'i18n' in title) return String(title.i18n);
  return String(module.key);
}
