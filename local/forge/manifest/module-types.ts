/** Module types that the browser shell shows. */
export const hostedUiTypes = [
  'jira:globalPage',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:personalSettingsPage',
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueGlance',
  'jira:issueAction',
  'jira:issueActivity',
  'jira:dashboardGadget',
  'dashboards:widget',
  'jira:workflowValidator',
  'jira:workflowCondition',
  'jira:command',
] as const;
export type HostedUiType = (typeof hostedUiTypes)[number];

/** Rules of workflow transitions: their surfaces are the configuration pages `create`, `edit` and `view`. */
export const isWorkflowRule = (type: string): boolean => type === 'jira:workflowValidator' || type === 'jira:workflowCondition';

/** Module types without a surface of their own that the host runs or hands to the product. */
export const hostedBackendTypes = [
  'function',
  'trigger',
  'scheduledTrigger',
  'consumer',
  'webtrigger',
  'sql',
  'jira:jqlFunction',
  'action',
  'rovo:agent',
  'jira:globalPermission',
  'jira:projectPermission',
  'jira:entityProperty',
] as const;

/** Module types that this host knows and leaves out, with the reason shown to the person who starts it. */
const knownButNotHosted: Readonly<Record<string, string>> = {
  'rovo:skill': 'Rovo is not simulated',
  'rovo:mcp': 'Rovo is not simulated',
  endpoint: 'Forge Remote is not simulated',
  remote: 'Forge Remote is not simulated',
  fifoConsumer: 'ordered queues are not simulated; use a consumer',
  objectStore: 'the object store is not simulated',
  llm: 'Forge LLM is not simulated',
  apiRoute: 'routes that an app publishes are not simulated',
  'jira:fullPage': 'pages without the product around them are not shown',
  'global:fullPage': 'pages without the product around them are not shown',
  'jira:customField': 'app fields are not rendered; use the fields of the emulated site',
  'jira:customFieldType': 'app field types are not rendered; use the fields of the emulated site',
  'jira:uiModifications': 'create and transition screens are not shown',
  'jira:workflowPostFunction': 'workflow post functions are not run',
};

export type ModuleSupport =
  | { readonly kind: 'ui'; readonly type: HostedUiType }
  | { readonly kind: 'backend' }
  | { readonly kind: 'not hosted'; readonly why: string };

/** How this host treats a module type. */
export function supportOf(type: string): ModuleSupport {
  const ui = hostedUiTypes.find((candidate) => candidate === type);
  if (ui !== undefined) return { kind: 'ui', type: ui };
  if (hostedBackendTypes.some((candidate) => candidate === type)) return { kind: 'backend' };
  return { kind: 'not hosted', why: knownButNotHosted[type] ?? whyUnknown(type) };
}

function whyUnknown(type: string): string {
  const product = type.includes(':') ? type.slice(0, type.indexOf(':')) : undefined;
  if (product !== undefined && product !== 'jira' && product !== 'dashboards')
    return `only Jira modules are hosted, not those of '${product}'`;
  return 'this host has no place for it yet';
}

/** Surfaces that UI Kit 1 rendered from a `function:`; the same types with a `resource:` are UI Kit 2 or Custom UI. */
export const isUiType = (type: string): boolean =>
  hostedUiTypes.some((candidate) => candidate === type && !isWorkflowRule(type) && type !== 'jira:command') ||
  ['jira:fullPage', 'jira:customField', 'jira:boardAction', 'jira:backlogAction', 'jira:sprintAction', 'macro'].includes(type);
