import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Address } from './address/address';
import { AddressProvider } from './address/use-address';
import { CrashScreen } from './components/crash-screen';
import { PortfolioPage } from './pages/portfolio/portfolio-page';
import { PeopleProvider } from './people/use-people';
import type { Viewer } from './viewer/viewer';
import { ViewerProvider } from './viewer/viewer-context';

const CompliancePage = lazy(async () => ({ default: (await import('./pages/compliance/compliance-page')).CompliancePage }));
const TemplatesPage = lazy(async () => ({ default: (await import('./pages/templates/templates-page')).TemplatesPage }));
const LessonsPage = lazy(async () => ({ default: (await import('./pages/lessons/lessons-page')).LessonsPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./pages/settings/settings-page')).SettingsPage }));

/** The pages of the global page by the route that the manifest gives them. Without a route the portfolio opens. */
const pages = {
  portfolio: <PortfolioPage />,
  compliance: <CompliancePage />,
  templates: <TemplatesPage />,
  lessons: <LessonsPage />,
  settings: <SettingsPage />,
} as const;
const pageAt = (path: string): keyof typeof pages => {
  const route = path.split('/').find((part) => part !== '');
  return route === 'settings' || route === 'compliance' || route === 'templates' || route === 'lessons' ? route : 'portfolio';
};

/** The whole front end for one viewer at one address. */
export const App = ({ address, viewer }: { readonly address: Address; readonly viewer: Viewer }) => {
  const path = useSyncExternalStore(address.subscribe, () => address.read().path);
  const page = pageAt(path);
  return (
    <ViewerProvider viewer={viewer}>
      <AddressProvider address={address}>
        <CrashScreen key={page}>
          <PeopleProvider>
            <Suspense fallback={null}>{pages[page]}</Suspense>
          </PeopleProvider>
        </CrashScreen>
      </AddressProvider>
    </ViewerProvider>
  );
};
