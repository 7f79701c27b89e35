import { invoke } from '@forge/bridge';
import type { WireError } from '../contracts/errors';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcAnswer, rpcContracts } from '../contracts/rpc';

/** The app's own errors, and the two that only a front end can know of. */
export interface PanelError extends Omit<WireError, 'code'> {
  readonly code: WireError['code'] | 'UNREACHABLE' | 'UNREADABLE';
}
export type PanelAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PanelError };

/** Calls a method of the app's resolver. Never throws. */
export async function callApp<M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<PanelAnswer<RpcResponse<M>>> {
  let raw: unknown;
  try {
    raw = await invoke(method, request as Record<string, unknown>);
  } catch (thrown) {
    return { ok: false, error: { code: 'UNREACHABLE', message: thrown instanceof Error ? thrown.message : String(thrown) } };
  }
  const parsed = rpcAnswer(rpcContracts[method].response).safeParse(raw);
  // The envelope's type follows from the method's contract, which the type system does not work out for every method at once.
  if (parsed.success) return parsed.data as PanelAnswer<RpcResponse<M>>;
  const first = parsed.error.issues[0];
  return { ok: false, error: { code: 'UNREADABLE', message: first?.message ?? '', place: (first?.path ?? []).join('.') } };
}
