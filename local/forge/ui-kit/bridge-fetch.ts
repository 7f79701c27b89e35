/** What the frame's bridge offers; the bridge script puts it on the window before anything else runs. */
interface Bridge {
  callBridge(command: string, payload: unknown): Promise<unknown>;
}
declare global {
  interface Window {
    __bridge?: Bridge;
  }
}

export async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (!window.__bridge) throw new Error('this page has no Forge bridge');
  return window.__bridge.callBridge(command, payload);
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
