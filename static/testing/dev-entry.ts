import { installStubBridge } from './stub-bridge';

// `npx vite static`, then /testing/?projects=1000&theme=dark&locale=nl-NL: the front end without a host. Never part of a build.
installStubBridge(window.location.search);
void import('../main');
