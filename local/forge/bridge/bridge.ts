import { type AddressState, FrameHistory } from './frame-history';
import { reportSize } from './frame-size';
import { FrameTheme } from './frame-theme';
import { ShellChannel } from './shell-channel';
import { widgetEditApi } from './widget-edit';

/**
 * The script at the head of every frame. It gives @forge/bridge (7.2.0) the one thing it needs, `globalThis.__bridge.callBridge`. What
 * concerns only the frame (theme, history, subscriptions, UI Kit) is answered here, everything else goes to the shell.
 */
declare global {
  var __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> } | undefined;
  var __forgeUiKit: { reconcile(forgeDoc: unknown): void; onError?(error: unknown): void } | undefined;
}

const script = document.currentScript;
const shellOrigin = script?.dataset.shell ?? '';
const channel = new ShellChannel(window, shellOrigin);
const theme = new FrameTheme(channel, document);
const frameId = location.pathname.split('/')[2] ?? '';

type Command = (payload: unknown) => unknown;

/** A subscription in this frame to an event that the shell sends to all frames. */
function subscription(event: string, listener: unknown): { unsubscribe: () => void } {
  if (typeof listener !== 'function') throw new Error(`The listener for ${event} is not a function.`);
  return { unsubscribe: channel.on(event, (payload) => void listener(payload)) };
}

/** Commands that this frame answers itself. */
const ownCommands: Readonly<Record<string, Command>> = {
  enableTheming: () => theme.enable(),
  getFrameId: () => frameId,
  createHistory: async () =>
    new FrameHistory(channel, (await channel.call('createHistory')) as AddressState, (question) => window.confirm(question)),
  on: (payload) => {
    const { event, callback } = payload as { event: string; callback: unknown };
    return subscription(`app/${event}`, callback);
  },
  onPublic: (payload) => {
    const { event, callback } = payload as { event: string; callback: unknown };
    return subscription(`public/${event}`, callback);
  },
  subscribeRealtimeChannel: (payload) => {
    const { channelName, onEvent } = payload as { channelName: string; onEvent: unknown };
    return subscription(`realtime/${channelName}`, onEvent);
  },
  getWidgetEditApi: () => widgetEditApi(channel),
  // A preview is shown while choosing among widgets, which this shell does by name.
  getWidgetApi: () => ({ setPreviewConfig: () => undefined }),
  reconcile: (payload) => {
    if (!globalThis.__forgeUiKit) throw new Error('This page has no UI Kit renderer: the module is not declared with "render: native".');
    globalThis.__forgeUiKit.reconcile((payload as { forgeDoc: unknown }).forgeDoc);
  },
  onError: (payload) => {
    const { error } = payload as { error: unknown };
    console.error(error);
    globalThis.__forgeUiKit?.onError?.(error);
  },
};

globalThis.__bridge = {
  callBridge: async (command, payload) => {
    const own = Object.hasOwn(ownCommands, command) ? ownCommands[command] : undefined;
    return own ? own(payload) : channel.call(command, payload);
  },
};

// In Jira the product draws UI Kit, in its own theme; here the renderer sits in the frame and needs the theme from the start.
if (script?.dataset.render === 'native') void theme.enable();

window.addEventListener('DOMContentLoaded', () => {
  reportSize(document, channel);
  channel.send({ plumb: 'ready' });
});
