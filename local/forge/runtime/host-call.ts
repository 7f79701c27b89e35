/**
 * What the real `@forge/*` packages ask of the platform: one call of `__forge_fetch__(descriptor, path, init)`. It travels from the worker to
 * the host as plain data.
 */
export interface HostCall {
  readonly descriptor: HostCallDescriptor;
  readonly path: string;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Which service is meant and as whom. `fpp` product or gateway, `kvs`, `sql`, `frc` remote, `fcc` container, `tpp` external account, … */
export interface HostCallDescriptor {
  readonly type: string;
  readonly provider?: string | undefined;
  readonly remote?: string | undefined;
  readonly service?: string | undefined;
  readonly accountId?: string | undefined;
  readonly contextAri?: string | undefined;
}

export interface HostAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HostAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const emptyAnswer = (status: number): HostAnswer => ({ status, headers: {}, body: '' });

/** A refusal by the proxy in front of the services: `@forge/api` turns the header into `NeedsAuthenticationError` or `ProxyRequestError`. */
export const proxyError = (status: number, code: string): HostAnswer =>
  jsonAnswer(status, { code, message: code }, { 'forge-proxy-error': code });
