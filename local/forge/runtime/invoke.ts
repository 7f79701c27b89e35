import type { InvokeResult } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { CallOptions } from './invocation';

/** Runs a function of the app; how every service starts one. */
export type Invoke = (functionKey: string, payload: unknown, call: CallOptions) => Promise<InvokeResult>;

/**
 * How the product calls the app, for JQL functions and workflow rules: it waits for the function's value, so a failure is an exception to it. The
 * product may be answering the app at that moment, hence `nested`.
 */
export function invokeForProduct(invoke: Invoke, manifest: AppManifest): (functionKey: string, payload: unknown) => Promise<unknown> {
  return async (functionKey, payload) => {
    const result = await invoke(functionKey, payload, { ...moduleUsing(manifest, functionKey), nested: true });
    if (!result.ok) throw new Error(`${functionKey}: ${result.message}`);
    return result.value;
  };
}

function moduleUsing(manifest: AppManifest, functionKey: string): { moduleType: string; moduleKey: string } {
  for (const [moduleType, entries] of Object.entries(manifest.modules)) {
    const entry = moduleType === 'function' ? undefined : entries.find((candidate) => candidate.function === functionKey);
    if (entry !== undefined) return { moduleType, moduleKey: entry.key };
  }
  return { moduleType: 'function', moduleKey: functionKey };
}
