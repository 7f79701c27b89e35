import type { ForgeHost, InvokeResult } from '../forge-host';

/** Calls a definition of the test app's resolver as a user, the way a frame does. */
export function callResolver(host: ForgeHost, definition: string, payload: unknown = {}, accountId = 'ann'): Promise<InvokeResult> {
  return host.invokeResolver('resolver', definition, payload, { moduleType: 'jira:globalPage', moduleKey: 'page', accountId });
}

/** The value of a successful call; a failed one is thrown, so that the test shows why. */
export async function resultOf(result: Promise<InvokeResult>): Promise<unknown> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(`${settled.kind}: ${settled.name}: ${settled.message}\n${settled.stack ?? ''}`);
}
