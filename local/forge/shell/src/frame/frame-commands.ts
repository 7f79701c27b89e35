import { z } from 'zod';
import type { BridgeCall } from '../../../browser-api';
import { closeFlag, showFlag } from '../chrome/flags';
import { openModal } from '../chrome/modal-store';
import { router } from '../routing/router';
import { hostApi } from '../site/host-api';
import { appLocation, shellAddress } from './frame-address';
import type { FrameConnection } from './frame-connection';
import { frameTheme } from './frame-theme';
import { destinationOf } from './navigation-target';
import { openFrames } from './open-frames';

type Command = (frame: FrameConnection, payload: unknown) => unknown;

/** Runs a bridge command of a frame that the frame itself could not answer; rejects with the reason that the app shall see. */
export async function runCommand(frame: FrameConnection, name: string, payload: unknown): Promise<unknown> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(frame, payload);
  throw bridgeError(`This host does not answer the bridge command ${name}.`);
}

function bridgeError(message: string): Error {
  const error = new Error(message);
  error.name = 'BridgeAPIError';
  return error;
}

/** A function of the frame, as it arrives here. */
const fn = z.looseObject({ __fn__: z.string() });

const flagPayload = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  type: z.enum(['info', 'success', 'warning', 'error']).catch('info'),
  appearance: z.enum(['normal', 'info', 'success', 'warning', 'error']).optional().catch(undefined),
  title: z.string().default(''),
  description: z.string().optional(),
  actions: z.array(z.looseObject({ text: z.string(), onClick: fn.optional() })).default([]),
  isAutoDismiss: z.boolean().default(false),
});

const modalPayload = z.looseObject({
  resource: z.string().nullish(),
  onClose: fn.optional(),
  size: z.union([z.string(), z.looseObject({ width: z.string(), height: z.string().optional() })]),
  context: z.unknown().optional(),
  closeOnEscape: z.boolean().default(true),
  closeOnOverlayClick: z.boolean().default(true),
  title: z.string().default(''),
});

const emitPayload = z.looseObject({ event: z.string(), payload: z.unknown().optional() });
const locationPayload = z.looseObject({ pathname: z.string(), search: z.string(), hash: z.string(), state: z.unknown().optional() });
const issueViewPayload = z.looseObject({
  data: z.looseObject({ onClose: fn.optional(), context: z.looseObject({ issueKey: z.string() }) }),
});
const issueCreatePayload = z.looseObject({
  data: z.looseObject({
    onClose: fn.optional(),
    context: z
      .looseObject({
        projectId: z.string().exactOptional(),
        issueTypeId: z.string().exactOptional(),
        summary: z.string().exactOptional(),
        parentId: z.string().exactOptional(),
      })
      .default({}),
  }),
});
const workflowRulePayload = z.looseObject({ data: z.looseObject({ onConfigure: fn }) });
const realtimePayload = z.looseObject({ channelName: z.string(), eventPayload: z.unknown().optional() });

function parse<T extends z.ZodType>(command: string, schema: T, payload: unknown): z.output<T> {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) throw bridgeError(`${command} was called with something unexpected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const notHosted =
  (what: string): Command =>
  () => {
    throw bridgeError(`This host has no ${what}.`);
  };

/** The bridge commands that the shell answers; those of the frame itself are in `bridge/bridge.ts`. */
const commands: Readonly<Record<string, Command>> = {
  getContext: (frame, payload) => ask(frame, { command: 'getContext', payload: payload ?? null }),
  invoke: (frame, payload) => ask(frame, { command: 'invoke', payload }),
  fetchProduct: (frame, payload) => ask(frame, { command: 'fetchProduct', payload }),
  submit: async (frame, payload) => {
    const kept = await ask(frame, { command: 'submit', payload: payload ?? {} });
    // With the shell's own Save button the app is not done yet: it still hears that all went well.
    if (kept === true && frame.widgetDraft === undefined) frame.surroundings().onSubmitted?.();
    return kept;
  },
  'widget.edit': (frame) => {
    frame.widgetDraft = {};
    frame.surroundings().onWidgetEdit?.();
  },
  'widget.updateConfig': (frame, payload) => {
    frame.widgetDraft = { ...frame.widgetDraft, ...parse('updateConfig', z.record(z.string(), z.unknown()), payload) };
  },
  'widget.saved': (frame) => frame.surroundings().onSubmitted?.(),
  getTheme: (frame) => frameTheme(frame.session().theme),

  close: (frame, payload) => {
    const { onClose } = frame.surroundings();
    if (!onClose) return false;
    onClose(payload);
    return true;
  },
  onClose: (frame, payload) => {
    if (!frame.surroundings().onClose) return false;
    frame.closing = parse('onClose', fn, payload).__fn__;
    return true;
  },
  open: () => false,
  refresh: (frame) => {
    const { onRefresh } = frame.surroundings();
    onRefresh?.();
    return onRefresh !== undefined;
  },
  refreshIssueView: (frame) => frame.surroundings().onRefresh?.(),

  createHistory: (frame) => {
    const { base, module } = frame.surroundings();
    if (base === undefined) throw bridgeError(`A module of type ${module.type} has no address of its own, so it has no history.`);
    frame.followAddress();
    const location = appLocation(base, router.address) ?? { pathname: '/', search: '', hash: '', state: undefined, key: 'first' };
    return { location, action: 'POP', length: window.history.length };
  },
  'history.push': (frame, payload) => moveAddress(frame, payload, false),
  'history.replace': (frame, payload) => moveAddress(frame, payload, true),
  'history.go': (_frame, payload) => router.step(parse('history.go', z.number().int(), payload)),
  changeWindowTitle: (_frame, payload) => {
    document.title = parse('changeWindowTitle', z.string(), payload);
  },

  emit: (_frame, payload) => {
    const { event, payload: content } = parse('emit', emitPayload, payload);
    openFrames.broadcast(`app/${event}`, content);
  },
  emitPublic: (_frame, payload) => {
    const { event, payload: content } = parse('emitPublic', emitPayload, payload);
    openFrames.broadcast(`public/${event}`, content);
  },
  emitReadyEvent: () => undefined,
  publishRealtimeChannel: (_frame, payload) => {
    const { channelName, eventPayload } = parse('publishRealtimeChannel', realtimePayload, payload);
    openFrames.broadcast(`realtime/${channelName}`, eventPayload);
  },

  navigate: (frame, payload) => navigate(frame, parse('navigate', z.looseObject({ type: z.string() }), payload)),
  getUrl: (frame, payload) => {
    const destination = destinationOf(parse('getUrl', z.looseObject({}), payload), frame.session().site.siteUrl, window.location.origin);
    if (destination.kind === 'unknown') throw bridgeError(destination.why);
    return destination.kind === 'outside' ? destination.url : `${window.location.origin}${destination.address}`;
  },
  reload: () => window.location.reload(),

  showFlag: (frame, payload) => {
    const flag = parse('showFlag', flagPayload, payload);
    showFlag({
      id: flag.id,
      kind: flag.type,
      ...(flag.appearance === undefined ? {} : { appearance: flag.appearance }),
      title: flag.title,
      ...(flag.description === undefined ? {} : { description: flag.description }),
      actions: flag.actions.map(({ text, onClick }) => ({ text, run: () => onClick && frame.callBack(onClick.__fn__) })),
      autoDismiss: flag.isAutoDismiss,
    });
  },
  closeFlag: (_frame, payload) =>
    closeFlag(parse('closeFlag', z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) }), payload).id),

  openModal: (frame, payload) => {
    const modal = parse('openModal', modalPayload, payload);
    const { module, place } = frame.surroundings();
    openModal({
      kind: 'frame',
      title: modal.title,
      size: typeof modal.size === 'string' ? modal.size : { width: modal.size.width, height: modal.size.height },
      module,
      place,
      parentFrameId: frame.frameId,
      resource: modal.resource ?? null,
      context: modal.context,
      closeOnEscape: modal.closeOnEscape,
      closeOnOverlayClick: modal.closeOnOverlayClick,
      closed: (result) => modal.onClose && frame.callBack(modal.onClose.__fn__, result),
    });
    return true;
  },
  openIssueViewModal: (frame, payload) => {
    const { data } = parse('openIssueViewModal', issueViewPayload, payload);
    openModal({ kind: 'issue', issueKey: data.context.issueKey, closed: () => data.onClose && frame.callBack(data.onClose.__fn__) });
    return true;
  },
  openIssueCreateModal: (frame, payload) => {
    const { data } = parse('openIssueCreateModal', issueCreatePayload, payload);
    openModal({
      kind: 'create',
      preset: data.context,
      closed: (issueIds) => data.onClose && frame.callBack(data.onClose.__fn__, { payload: issueIds.map((issueId) => ({ issueId })) }),
    });
    return true;
  },

  isRovoEnabled: () => false,
  openRovo: () => false,
  getCookieConsentPreferences: () => null,
  initFeatureFlags: () => ({ feature_flags: {} }),
  emitFrontendCustomMetric: () => undefined,
  trackObjectStoreAction: () => undefined,
  fetchRemote: notHosted('remotes'),
  requestTeamworkGraph: notHosted('Teamwork Graph'),
  fetchUserRecommendations: notHosted('user recommendations'),
  getFrameDispatch: notHosted('global UI module'),
  setWorkflowRuleConfigurationCallback: (frame, payload) => {
    if (frame.surroundings().place.workflowRule === undefined) return false;
    frame.configuring = parse('onConfigure', workflowRulePayload, payload).data.onConfigure.__fn__;
    return true;
  },
  getCustomFieldInternalAPI: notHosted('custom field modules'),
  getUiModificationsInternalAPI: notHosted('UI modifications'),
};

/** Asks the server, which answers as the frame's own user. */
async function ask(frame: FrameConnection, call: BridgeCall): Promise<unknown> {
  const answer = await hostApi.bridge(frame.frameId, call);
  if (answer.ok) return answer.result;
  const error = new Error(answer.error.message);
  error.name = answer.error.name;
  throw error;
}

function moveAddress(frame: FrameConnection, payload: unknown, replace: boolean): void {
  const { base } = frame.surroundings();
  if (base === undefined) throw bridgeError('This module has no address of its own.');
  const location = parse('history', locationPayload, payload);
  router.go(shellAddress(base, location), { replace, state: location.state, movedBy: frame.frameId });
}

/** Goes to a page of the shell at once; leaving for another site is asked first, and refused by rejecting, as in Jira. */
function navigate(frame: FrameConnection, target: Readonly<Record<string, unknown>>): void {
  const destination = destinationOf(target, frame.session().site.siteUrl, window.location.origin);
  const newTab = target.type === 'new-tab';
  switch (destination.kind) {
    case 'unknown':
      throw bridgeError(destination.why);
    case 'inside':
      if (newTab) window.open(destination.address, '_blank', 'noopener');
      else router.go(destination.address);
      return;
    case 'outside':
      if (!window.confirm(`${destination.url}\n\nThis link leads to another site. Go there?`)) throw bridgeError('The user stayed here.');
      if (newTab) window.open(destination.url, '_blank', 'noopener');
      else window.location.assign(destination.url);
  }
}
