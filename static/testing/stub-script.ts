import { installStubBridge } from './stub-bridge';

// Bundled by the browser test and put before the page's own script, as Forge does with its bridge.
installStubBridge(window.location.search);
