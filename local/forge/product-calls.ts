import type { Principal, Product } from './product';
import { type HostAnswer, type HostCall, jsonAnswer, proxyError } from './runtime/host-call';
import type { Invocation } from './runtime/invocation';
import { scopesFor, scopesSatisfy } from './scopes/operation-scopes';

export interface ProductCallsOptions {
  readonly product: Product;
  readonly appId: string;
  readonly appAccountId: string;
  readonly scopes: readonly string[];
  readonly impersonationScopes: readonly string[];
}

/** The platform's answer to a call whose scopes the manifest lacks. */
const scopeMismatch = (): HostAnswer => jsonAnswer(401, { code: 401, message: 'Unauthorized; scope does not match' });

/** Carries `requestJira` calls of the app to the product, as the app, as the invoking user, or as nobody. */
export class ProductCalls {
  private readonly granted: ReadonlySet<string>;

  constructor(private readonly options: ProductCallsOptions) {
    this.granted = new Set(options.scopes);
  }

  async handle(call: HostCall, invocation: Invocation): Promise<HostAnswer> {
    const principal = this.principalOf(call, invocation);
    if (principal === undefined) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    if (principal.kind !== 'anonymous' && !this.mayUse(call)) return scopeMismatch();
    const { method, path, headers, body } = call;
    return this.options.product.handle({ method, path, headers, principal, ...(body === undefined ? {} : { body }) });
  }

  /** A path that Atlassian's document does not know is left to the product, which answers 404. */
  private mayUse(call: HostCall): boolean {
    const needed = scopesFor(call.method, call.path);
    return needed === undefined || scopesSatisfy(this.granted, needed);
  }

  private principalOf(call: HostCall, invocation: Invocation): Principal | undefined {
    const { appId, appAccountId, scopes } = this.options;
    switch (call.descriptor.provider) {
      case 'app':
        return { kind: 'app', appId, accountId: appAccountId, scopes };
      case 'user': {
        const accountId = this.userOf(call.descriptor.accountId, invocation.accountId);
        return accountId === undefined ? undefined : { kind: 'user', accountId, scopes, appId };
      }
      default:
        return { kind: 'anonymous' };
    }
  }

  /** `asUser()` is the invoking user; `asUser(id)` for somebody else needs a scope with `allowImpersonation`. */
  private userOf(asked: string | undefined, invoking: string | undefined): string | undefined {
    if (asked === undefined || asked === invoking) return invoking;
    return this.options.impersonationScopes.length > 0 ? asked : undefined;
  }
}
