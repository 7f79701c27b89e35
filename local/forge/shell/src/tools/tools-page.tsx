import type { ComponentType } from 'react';
import { NavigationTabs } from '../parts/navigation-tabs';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { to } from '../routing/route';
import { useWords } from '../site/site-context';
import { ActionsTool } from './actions-tool';
import { FaultsTool } from './faults-tool';
import { InvocationsTool } from './invocations-tool';
import { KvsTool } from './kvs-tool';
import { LogsTool } from './logs-tool';
import { ModulesTool } from './modules-tool';
import { PointsTool } from './points-tool';
import { QueueTool } from './queue-tool';
import { SchedulesTool } from './schedules-tool';
import { SqlTool } from './sql-tool';
import { useToolWords } from './tool-words';
import { WebTriggersTool } from './web-triggers-tool';

const tools = {
  invocations: InvocationsTool,
  queue: QueueTool,
  schedules: SchedulesTool,
  sql: SqlTool,
  kvs: KvsTool,
  points: PointsTool,
  faults: FaultsTool,
  logs: LogsTool,
  modules: ModulesTool,
  webtriggers: WebTriggersTool,
  actions: ActionsTool,
} as const satisfies Record<string, ComponentType>;

type ToolName = keyof typeof tools;
const names = Object.keys(tools).filter(isTool);

function isTool(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

/** The host's own tools: what the app does behind the pages, and switches to make it go wrong. */
export function ToolsPage({ tool }: { readonly tool: string }) {
  const words = useWords();
  const toolWords = useToolWords();
  const Tool = isTool(tool) ? tools[tool] : undefined;
  return (
    <Page title={words.hostTools}>
      <NavigationTabs
        label={words.hostTools}
        tabs={names.map((name) => ({ href: to.tool(name), title: toolWords[name], isHere: name === tool }))}
      />
      {Tool ? <Tool /> : <Nothing title={words.notFound} hint={words.notFoundHint} />}
    </Page>
  );
}
