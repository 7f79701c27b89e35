import type { z } from 'zod';
import type { App } from '../app';
import type { ErrorCode } from '../contracts/errors';
import type { RpcMethod, RpcResponse, rpcContracts } from '../contracts/rpc';
import type { Language } from '../messages/message';
import type { ForgeViewerAccess } from '../platform/permissions/forge-viewer-access';
import type { Result } from '../shared/result';

/** Why a method refused; without `message` the door says what the code means in the viewer's language. */
export interface Refused {
  readonly code: ErrorCode;
  readonly message?: string;
  readonly place?: string;
}

/** What a handler may use besides its request. The viewer is decided by the platform, never by the payload. */
export interface RpcCall {
  readonly app: App;
  readonly viewer: ForgeViewerAccess;
  readonly language: Language;
}

/** Answers one method of the RPC map. */
export type RpcHandler<M extends RpcMethod> = (
  request: z.output<(typeof rpcContracts)[M]['request']>,
  call: RpcCall,
) => Promise<Result<RpcResponse<M>, Refused>>;

export type RpcHandlers = { readonly [M in RpcMethod]: RpcHandler<M> };
