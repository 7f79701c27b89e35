import { NavigationTabs } from '../parts/navigation-tabs';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { to } from '../routing/route';
import { useWords } from '../site/site-context';

/** The host's own tools: what the app does behind the pages, and switches to make it go wrong. */
export function ToolsPage({ tool }: { readonly tool: string }) {
  const words = useWords();
  return (
    <Page title={words.hostTools}>
      <NavigationTabs
        label={words.hostTools}
        tabs={[{ href: to.tool('invocations'), title: 'Invocations', isHere: tool === 'invocations' }]}
      />
      <Nothing title={words.notFound} hint={words.notFoundHint} />
    </Page>
  );
}
