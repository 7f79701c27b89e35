import type { Principal, ProductRequest, ProductResponse } from '../../forge/product';
import type { SiteState } from '../model/site-state';
import { type Caller, JiraError, type OperationMap, type SiteServices } from '../operation';
import type { OperationRow } from '../operations.gen';
import { findRoute } from './route-table';

export interface RequestContext {
  readonly site: SiteServices;
  readonly state: SiteState;
  readonly operations: OperationMap;
  noteScopes(appId: string, scopes: readonly string[]): void;
}

/** Answers one REST request: route, login, scopes, body, operation, and Jira's error envelope for whatever goes wrong. */
export async function handleRequest(request: ProductRequest, context: RequestContext): Promise<ProductResponse> {
  const url = new URL(request.path, 'http://jira');
  const route = findRoute(request.method.toUpperCase(), url.pathname);
  if (route.kind === 'unknown') return refuse(404, `No REST resource has the path ${url.pathname}.`);
  if (route.kind === 'wrong-method') return refuse(405, `${request.method} is not possible for ${url.pathname}.`);
  const [, operationId] = route.row;
  const caller = callerOf(request.principal);
  if (caller.accountId === undefined && !caller.asApp && !allowsAnonymous(route.row)) {
    return refuse(401, 'Client must be authenticated to access this resource.');
  }
  if (!hasScopes(request.principal, route.row)) return answer(401, { code: 401, message: 'Unauthorized; scope does not match' });
  if (caller.appId !== undefined && 'scopes' in request.principal) context.noteScopes(caller.appId, request.principal.scopes);
  const operation = context.operations[operationId];
  if (!operation) return answer(501, { errorMessages: [`${operationId} is not emulated`] });
  const body = parseBody(request.body);
  if (body === malformed) return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  try {
    const result = await operation({
      site: context.site,
      state: context.state,
      caller,
      path: route.path,
      query: url.searchParams,
      body,
    });
    return answer(result.status, result.body, result.headers);
  } catch (error) {
    if (error instanceof JiraError) return answer(error.status, { errorMessages: error.errorMessages, errors: error.errors });
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return refuse(500, `The emulator failed in ${operationId}: ${message}`);
  }
}

/** What an operation sees of who is calling. */
export function callerOf(principal: Principal): Caller {
  switch (principal.kind) {
    case 'app':
      return { accountId: principal.accountId, appId: principal.appId, asApp: true };
    case 'user':
      return { accountId: principal.accountId, appId: principal.appId, asApp: false };
    case 'browser':
      return { accountId: principal.accountId, appId: undefined, asApp: false };
    case 'anonymous':
      return { accountId: undefined, appId: undefined, asApp: false };
  }
}

function allowsAnonymous(row: OperationRow): boolean {
  return row[6];
}

/** One set of scopes suffices: the classic ones of the operation, or all its granular ones. */
function hasScopes(principal: Principal, row: OperationRow): boolean {
  if (principal.kind === 'browser' || principal.kind === 'anonymous') return true;
  const [, , , , classic, granular] = row;
  const held = new Set(principal.scopes);
  const covers = (needed: readonly string[]) => needed.length > 0 && needed.every((scope) => held.has(scope));
  return (classic.length === 0 && granular.length === 0) || covers(classic) || covers(granular);
}

const malformed = Symbol('malformed JSON');

function parseBody(text: string | undefined): unknown {
  if (text === undefined || text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return malformed;
  }
}

function refuse(status: number, message: string): ProductResponse {
  return answer(status, { errorMessages: [message], errors: {} });
}

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ProductResponse {
  if (body === undefined) return { status, headers, body: '' };
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: JSON.stringify(body) };
}
