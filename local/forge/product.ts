/**
 * The seam between the Forge host and the Atlassian product it stands beside. The host knows a product only through this file;
 * `local/jira` implements it for Jira. Nothing here knows any particular app.
 */

/**
 * Who makes a request to the product. `scopes` are those of the calling app; a browser session has none because it needs none.
 * `inFrontEnd`: the app's front end asks, through the bridge; the product does not charge the app's quota for it.
 */
export type Principal =
  | { readonly kind: 'app'; readonly appId: string; readonly accountId: string; readonly scopes: readonly string[] }
  | {
      readonly kind: 'user';
      readonly accountId: string;
      readonly scopes: readonly string[];
      readonly appId: string;
      readonly inFrontEnd?: true;
    }
  | { readonly kind: 'browser'; readonly accountId: string }
  | { readonly kind: 'anonymous' };

/** A product REST request. `path` starts with `/rest/` and carries its query string; `body` is the raw text of the request. */
export interface ProductRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly principal: Principal;
}

/** The product's answer. Header names are lower case. */
export interface ProductResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A product event as Forge triggers receive it, e.g. `avi:jira:updated:issue`. `payload` is the documented event body without
 * `context` and `contextToken`, which the host adds; `causedByAppId` decides `selfGenerated`.
 */
export interface ProductEvent {
  readonly eventType: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly causedByAppId?: string;
}

/** What the host tells the product of an installed app: permissions it defines, entity properties it indexes, JQL functions it answers. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentId: string;
  readonly name: string;
  /** The account the app acts as with `asApp()`. */
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** The manifest's `modules`, keyed by module type, as parsed YAML. */
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** A text of the manifest in a language such as `nl-NL`: plain, or `{ i18n: key }` from the app's translations. */
  text?(value: unknown, locale: string): string | undefined;
  /** Calls a function of the app by its manifest key; used for JQL functions and workflow rules. */
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
}

/** Where in the product a frame is shown. The host resolves it to Forge's `extension` context on the server. */
export interface FramePlace {
  readonly projectKey?: string;
  readonly issueKey?: string;
  readonly dashboardId?: string;
  readonly gadgetId?: string;
  /** A rule of a workflow's transition that is being configured; without `ruleId` it is about to be added. */
  readonly workflowRule?: { readonly workflowId: string; readonly transitionId: string; readonly ruleId?: string };
}

/** A product that the host can run apps against. */
export interface Product {
  /** Forge's product name, as in `{type:'fpp', remote:'jira'}`. */
  readonly name: 'jira';
  readonly cloudId: string;
  readonly siteUrl: string;
  handle(request: ProductRequest): Promise<ProductResponse>;
  /** Registers a listener for product events; returns the function that removes it. */
  onEvent(listener: (event: ProductEvent) => void): () => void;
  installApp(app: InstalledApp): Promise<void>;
  uninstallApp(appId: string): Promise<void>;
  /**
   * The `extension` fields for a place (project, issue, dashboard, gadget) as the given user; `undefined` when the user may not see that place.
   */
  extensionContext(place: FramePlace, accountId: string): Promise<Readonly<Record<string, unknown>> | undefined>;
}
