import '@atlaskit/css-reset';
import './page.css';
import { view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openAddress } from './address/address';
import { App } from './app';
import { GuardFrame } from './pages/guard/guard-frame';
import { validatorOf } from './pages/guard/validator-of';
import { ProjectFrame } from './pages/project/project-frame';
import { projectOf } from './pages/project/project-of';
import { CREATE_COMMAND, CreateFrame, openWizard } from './pages/templates/create-frame';
import { viewerOf } from './viewer/viewer';

/** Starts the page inside its Forge frame: theme, viewer and address come from the host before anything is drawn. */
const start = async (root: HTMLElement): Promise<void> => {
  const [context, address] = await Promise.all([view.getContext(), openAddress(), view.theme.enable()]);
  const viewer = viewerOf(context);
  const validator = validatorOf(context.extension);
  const projectId = projectOf(context.extension);
  const isCreateCommand = context.moduleKey === CREATE_COMMAND;
  if (isCreateCommand) openWizard(address);
  document.documentElement.lang = viewer.language;
  /** Which of the app's modules this frame shows. */
  const frameFor = () => {
    if (validator !== undefined) return <GuardFrame viewer={viewer} {...validator} />;
    if (projectId !== undefined) return <ProjectFrame viewer={viewer} projectId={projectId} />;
    if (isCreateCommand) return <CreateFrame viewer={viewer} address={address} />;
    return <App address={address} viewer={viewer} />;
  };
  createRoot(root).render(<StrictMode>{frameFor()}</StrictMode>);
};

const root = document.getElementById('root');
if (root !== null) void start(root);
