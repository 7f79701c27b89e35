import '@atlaskit/css-reset';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { frameTheme } from './frame/frame-theme';
import './shell.css';
import './pages.css';
import { hostApi } from './site/host-api';

// Atlaskit asks Atlassian's feature flag service, which is not there; without an answer every component would warn.
setBooleanFeatureFlagResolver(() => false);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

/** Who looks and what the app offers is known before the first paint, so that nothing flashes in the wrong theme or as somebody else. */
Promise.all([hostApi.session(), hostApi.modules()]).then(
  async ([session, modules]) => {
    await setGlobalTheme(frameTheme(session.theme));
    createRoot(root).render(<App first={{ session, modules }} />);
  },
  (error: unknown) => {
    root.textContent = `The host does not answer as expected: ${error instanceof Error ? error.message : String(error)}`;
  },
);
