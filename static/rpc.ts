import { invoke } from '@forge/bridge';
import type { WireError } from '../src/contracts/errors';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcAnswer, rpcContracts } from '../src/contracts/rpc';

/** What can go wrong with a call: the app's own errors, and the two that only the browser can know of. */
export interface CallError extends Omit<WireError, 'code'> {
  readonly code: WireError['code'] | 'UNREACHABLE' | 'UNREADABLE';
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/**
 * Calls a method of the app's resolver and parses what comes back. Never throws: a dead connection is `UNREACHABLE`, an answer that does
 * not fit the contract is `UNREADABLE`, anything else is the error that the app reported.
 */
export const callApp = async <M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<Answer<RpcResponse<M>>> => {
  let raw: unknown;
  try {
    raw = await invoke(method, request as Record<string, unknown>);
  } catch (thrown) {
    return { ok: false, error: { code: 'UNREACHABLE', message: reasonOf(thrown) } };
  }
  const parsed = rpcAnswer(rpcContracts[method].response).safeParse(raw);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return { ok: false, error: { code: 'UNREADABLE', message: first?.message ?? '', place: [method, ...(first?.path ?? [])].join('.') } };
  }
  return parsed.data.ok ? { ok: true, value: parsed.data.value as RpcResponse<M> } : { ok: false, error: parsed.data.error };
};
