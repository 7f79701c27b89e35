import '@atlaskit/css-reset';
import './page.css';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openAddress } from './address/address';
import { App } from './app';
import { GuardFrame } from './pages/guard/guard-frame';
import { validatorOf } from './pages/guard/validator-of';
import { viewerOf } from './viewer/viewer';

/** Starts the page inside its Forge frame: theme, viewer and address come from the host before anything is drawn. */
const start = async (root: HTMLElement): Promise<void> => {
  const [context, address] = await Promise.all([view.getContext(), openAddress(), view.theme.enable()]);
  const viewer = viewerOf(context);
  const validator = validatorOf(context.extension);
  document.documentElement.lang = viewer.language;
  createRoot(root).render(
    <StrictMode>
      {validator === undefined ? <App address={address} viewer={viewer} /> : <GuardFrame viewer={viewer} {...validator} />}
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root !== null) void start(root);
