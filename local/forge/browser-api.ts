import type { FramePlace } from './product';

/**
 * The HTTP contract between the browser shell (`local/forge/shell`) and the host's server (`local/forge/server`). All paths are on the
 * shell's origin; frames live on a second origin (another port) and reach the server only through the shell. The session is a cookie set by
 * the server; a request without one gets the default user.
 */

/** GET /__host/session. POST the changeable part to switch user, theme or language. */
export interface HostSession {
  readonly accountId: string;
  readonly theme: 'light' | 'dark';
  readonly locale: 'en-US' | 'nl-NL';
  /** People offered by "View as", named by their place in the company (director, PMO lead, project manager, outsider) where the site says so. */
  readonly people: readonly { readonly accountId: string; readonly displayName: string; readonly role: string }[];
  readonly site: {
    readonly name: string;
    readonly siteUrl: string;
    readonly cloudId: string;
    readonly frameOrigin: string;
    readonly now: number;
  };
  readonly app: { readonly id: string; readonly name: string; readonly version: string; readonly environmentId: string };
}
export type SessionChange = Partial<Pick<HostSession, 'accountId' | 'theme' | 'locale'>>;

/** GET /__host/modules: what the app's manifest declares and whether this host shows it. */
export interface HostedModule {
  readonly type: string;
  readonly key: string;
  /** Title in the session's language. */
  readonly title: string;
  readonly description?: string;
  readonly render: 'native' | 'custom';
  /** Pages of a global or project page. */
  readonly pages: readonly { readonly title: string; readonly route: string }[];
  readonly hasEdit: boolean;
  /** Configuration pages of a workflow rule. */
  readonly configurationPages?: readonly ('create' | 'edit' | 'view')[];
  /** The Jira expression over `config` that describes a configured workflow rule. */
  readonly configurationDescription?: string;
  /** Where a command leads: a page of the app by its module key; without it the command opens a dialog. */
  readonly targetPage?: string;
  readonly iconUrl?: string;
  readonly viewportSize?: string;
  /** `false` for a gadget that refreshes itself on Jira's event. */
  readonly refreshable?: boolean;
}
export interface HostedModules {
  readonly hosted: readonly HostedModule[];
  readonly notHosted: readonly { readonly type: string; readonly key: string; readonly why: string }[];
}

/** POST /__host/frames: opens a frame. The server fixes user, module and place for good and answers where to load it. */
export interface FrameRequest {
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly entryPoint: 'view' | 'edit' | 'create';
  readonly place: FramePlace;
  /** A modal opened by a frame: its resource (null: the same), and the `context` it was given. */
  readonly modal?: { readonly parentFrameId: string; readonly resource: string | null; readonly context?: unknown };
  /** Full URL of the shell page around the frame; becomes `extension.location`. */
  readonly location: string;
}
export interface FrameAnswer {
  readonly frameId: string;
  /** Absolute URL on the frame origin. */
  readonly src: string;
  readonly render: 'native' | 'custom';
}

/**
 * POST /__host/frames/<frameId>/bridge: bridge commands that the server answers: `getContext`, `invoke`, `fetchProduct`, `submit` of a gadget's
 * configuration. All other commands (flags, modals, history, navigation, theme, events) are the shell's own business.
 */
export interface BridgeCall {
  readonly command: 'getContext' | 'invoke' | 'fetchProduct' | 'submit';
  readonly payload?: unknown;
}
export type BridgeAnswer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/**
 * Messages between a frame and the shell (`postMessage`). A function inside a payload travels as `{ __fn__: id }`; calling it is a `callback`,
 * which is answered by `returned` when it asks for a reply.
 */
export type FrameToShell =
  | { readonly plumb: 'call'; readonly id: number; readonly command: string; readonly payload: unknown }
  | { readonly plumb: 'size'; readonly height: number }
  | { readonly plumb: 'returned'; readonly reply: number; readonly ok: boolean; readonly value: unknown }
  | { readonly plumb: 'ready' };
export type ShellToFrame =
  | { readonly plumb: 'answer'; readonly id: number; readonly ok: true; readonly result: unknown }
  | {
      readonly plumb: 'answer';
      readonly id: number;
      readonly ok: false;
      readonly error: { readonly name: string; readonly message: string };
    }
  | { readonly plumb: 'callback'; readonly fn: string; readonly args: readonly unknown[]; readonly reply?: number }
  | { readonly plumb: 'event'; readonly event: string; readonly payload: unknown };

/**
 * The host's own tools, all under /__host/tools:
 * GET invocations · GET queue · GET schedules, POST schedules/<key>/run · GET sql/tables, POST sql/query {query} (read only) · GET kvs?prefix=
 * GET actions (what Rovo agents and Automation may call), POST actions/<key> {inputs, issueKey?} as the session's user
 * GET points · GET logs · GET faults, PUT faults (the emulator's and the host's switches) · GET webtriggers
 * Besides, `/rest/...` on the shell origin is the product as the session's user, as a browser sees it.
 */
export interface RovoOffer {
  readonly agents: readonly {
    readonly key: string;
    readonly name: string;
    readonly description: string;
    readonly conversationStarters: readonly string[];
    readonly actions: readonly string[];
  }[];
  readonly actions: readonly {
    readonly key: string;
    readonly name: string;
    readonly description: string;
    readonly verb: string;
    readonly inputs: readonly {
      readonly name: string;
      readonly title: string;
      readonly type: 'string' | 'integer' | 'number' | 'boolean';
      readonly required: boolean;
      readonly description: string;
    }[];
  }[];
}
export interface InvocationRow {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly accountId: string | null;
  readonly startedAt: number;
  readonly durationMs: number | null;
  readonly outcome: 'running' | 'ok' | 'error' | 'timeout' | 'killed';
  readonly message: string | null;
}
export interface QueueRow {
  readonly queue: string;
  readonly jobId: string;
  readonly waiting: number;
  readonly inProgress: number;
  readonly success: number;
  readonly failed: number;
}
export interface ScheduleRow {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: 'fiveMinute' | 'hour' | 'day' | 'week';
  readonly lastRunAt: number | null;
  readonly lastOutcome: string | null;
  readonly nextRunAt: number;
}
