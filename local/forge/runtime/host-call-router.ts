import type { Gateway } from '../graphql/gateway';
import type { KvsService } from '../kvs/kvs-service';
import type { ProductCalls } from '../product-calls';
import type { SqlGateway } from '../sql/sql-gateway';
import { type HostAnswer, type HostCall, jsonAnswer, proxyError } from './host-call';
import type { Invocation } from './invocation';

export interface HostServices {
  readonly product: ProductCalls;
  readonly gateway: Gateway;
  readonly kvs: KvsService;
  readonly sql: SqlGateway;
}

/** Sends each call of `__forge_fetch__` to the service that answers it. */
export function routeHostCall(services: HostServices, call: HostCall, invocation: Invocation): Promise<HostAnswer> {
  switch (call.descriptor.type) {
    case 'fpp':
      return toProduct(services, call, invocation);
    case 'kvs':
      return services.kvs.handle(call);
    case 'sql':
      return services.sql.handle(call);
    case 'frc':
      return Promise.resolve(proxyError(400, 'INVALID_REMOTE'));
    case 'fcc':
      return Promise.resolve(proxyError(400, 'INVALID_SERVICE_KEY'));
    default:
      return Promise.resolve(notSimulated(call));
  }
}

function toProduct(services: HostServices, call: HostCall, invocation: Invocation): Promise<HostAnswer> {
  switch (call.descriptor.remote) {
    case 'stargate':
      return services.gateway.handle(call, invocation);
    // `withContext(ari)` names no product: this host has only one.
    case undefined:
    case 'jira':
      return services.product.handle(call, invocation);
    default:
      return Promise.resolve(notSimulated(call));
  }
}

function notSimulated(call: HostCall): HostAnswer {
  const service = call.descriptor.remote ?? call.descriptor.type;
  return jsonAnswer(501, {
    code: 'NOT_SIMULATED',
    message: `The local host does not simulate '${service}' (${call.method} ${call.path}).`,
  });
}
