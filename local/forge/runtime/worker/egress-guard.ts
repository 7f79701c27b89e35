import net from 'node:net';
import { egressErrorMessage, egressErrorName, isHostAllowed, isHostnameAllowed } from '../../egress/allowed-hosts';

class EgressError extends Error {
  readonly status = 403;

  constructor(target: string) {
    super(egressErrorMessage(target));
    this.name = egressErrorName;
  }
}

/**
 * Refuses requests to hosts outside the manifest, both through `fetch` and through plain sockets. Must run before `@forge/api` is loaded,
 * because that package keeps the `fetch` it finds at import.
 */
export function installEgressGuard(allowedHosts: readonly string[]): void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!isHostAllowed(url, allowedHosts)) throw new EgressError(url);
    return realFetch(input, init);
  };
  guardSockets(allowedHosts);
}

function guardSockets(allowedHosts: readonly string[]): void {
  const prototype = net.Socket.prototype;
  const realConnect = prototype.connect as (...args: unknown[]) => net.Socket;
  const guarded = function (this: net.Socket, ...args: unknown[]): net.Socket {
    const target = socketTarget(args);
    if (target === undefined || !isHostnameAllowed(target, allowedHosts)) throw new EgressError(target ?? 'local socket');
    return realConnect.apply(this, args);
  };
  prototype.connect = guarded as typeof prototype.connect;
}

/** Node passes either `connect`'s public arguments or one array with normalised options in front. */
function socketTarget(args: readonly unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const options = first as { host?: string; path?: string };
    return options.path === undefined || options.path === null ? (options.host ?? 'localhost') : undefined;
  }
  if (typeof first === 'number') return typeof args[1] === 'string' ? args[1] : 'localhost';
  return undefined;
}
