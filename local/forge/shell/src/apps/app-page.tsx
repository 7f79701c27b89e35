import Heading from '@atlaskit/heading';
import { AppFrame } from '../frame/app-frame';
import { shellAddress } from '../frame/frame-address';
import { NavigationTabs } from '../parts/navigation-tabs';
import { Nothing } from '../parts/nothing';
import { useWindowTitle } from '../parts/page';
import type { Route } from '../routing/route';
import { useAddress } from '../routing/router';
import { useModules, useWords } from '../site/site-context';

const types = {
  global: ['jira:globalPage'],
  admin: ['jira:adminPage'],
  personal: ['jira:personalSettingsPage'],
} as const;

/** A page of the app that fills the room beside the navigation; below its own part of the address the app decides. */
export function AppPage({ route }: { readonly route: Extract<Route, { page: 'app' }> }) {
  const words = useWords();
  const module = useModules(...types[route.area]).find((candidate) => candidate.key === route.moduleKey);
  useWindowTitle(module?.title ?? words.apps);
  const { path } = useAddress();
  if (!module) return <Nothing title={words.noAppPages} hint={words.noAppPagesHint} />;
  const frame = (
    <AppFrame key={`${module.type} ${module.key}`} module={module} place={{}} base={route.base} title={module.title} fit="page" />
  );
  if (route.area === 'global') return <div className="app-page">{frame}</div>;
  return (
    <div className="page page-with-frame">
      <Heading size="large" as="h1">
        {module.title}
      </Heading>
      {module.pages.length > 0 && (
        <NavigationTabs
          label={module.title}
          tabs={module.pages.map((page) => {
            const href = shellAddress(route.base, { pathname: `/${page.route}`, search: '', hash: '' });
            return { href, title: page.title, isHere: path === href || path.startsWith(`${href}/`) };
          })}
        />
      )}
      {frame}
    </div>
  );
}
