/** Asks the frame's bridge (`local/forge/bridge`), which is on the page before anything else. */
export async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (!globalThis.__bridge) throw new Error('This page has no Forge bridge.');
  return globalThis.__bridge.callBridge(command, payload);
}

/** A GET on Jira's REST API as the viewer; undefined when Jira refuses or the answer is not JSON. */
export async function getFromJira(restPath: string): Promise<unknown> {
  try {
    const answer = await callBridge('fetchProduct', {
      product: 'jira',
      restPath,
      fetchRequestInit: { method: 'GET', body: null, headers: [['accept', 'application/json']] },
      isMultipartFormData: false,
    });
    if (typeof answer !== 'object' || answer === null || !('status' in answer) || answer.status !== 200 || !('body' in answer))
      return undefined;
    return JSON.parse(String(answer.body));
  } catch {
    return undefined;
  }
}
