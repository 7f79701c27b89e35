import { invoke } from '@forge/bridge';
import type { WireError } from '../contracts/errors';
import { type RpcResponse, rpcAnswer, rpcContracts } from '../contracts/rpc';

export type GadgetData = RpcResponse<'portfolio.getGadget'>;

/** The app's own errors, and the two that only a front end can know of. */
export interface GadgetError extends Omit<WireError, 'code'> {
  readonly code: WireError['code'] | 'UNREACHABLE' | 'UNREADABLE';
}
export type GadgetAnswer = { readonly ok: true; readonly value: GadgetData } | { readonly ok: false; readonly error: GadgetError };

const answer = rpcAnswer(rpcContracts['portfolio.getGadget'].response);

/** Everything a gadget shows, in one call. Never throws. */
export async function loadGadget(nodeId: string | null, limit: number): Promise<GadgetAnswer> {
  let raw: unknown;
  try {
    raw = await invoke('portfolio.getGadget', { nodeId, limit });
  } catch (thrown) {
    return { ok: false, error: { code: 'UNREACHABLE', message: thrown instanceof Error ? thrown.message : String(thrown) } };
  }
  const parsed = answer.safeParse(raw);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  return { ok: false, error: { code: 'UNREADABLE', message: first?.message ?? '', place: (first?.path ?? []).join('.') } };
}
