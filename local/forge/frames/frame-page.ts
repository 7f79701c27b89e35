/** Where the frame server serves the bridge script and the UI Kit renderer. */
export const BRIDGE_PATH = '/__frame/bridge.js';
export const RENDERER_PATH = '/__frame/ui-kit-renderer.js';

/**
 * Puts the bridge before everything else in an app's page: a classic script runs before any module script, and @forge/bridge needs its
 * global at import. It is an external file because the policy forbids inline scripts.
 */
export function withBridge(html: string, shellOrigin: string, render: 'native' | 'custom'): string {
  const script = `<script src="${BRIDGE_PATH}" data-shell="${shellOrigin}" data-render="${render}"></script>`;
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head) return insertAt(html, head.index + head[0].length, script);
  const opening = /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  return opening ? insertAt(html, opening.index + opening[0].length, `<head>${script}</head>`) : `${script}${html}`;
}

/**
 * The page of a UI Kit module: the renderer takes over `#root`, then the app's bundle starts describing. The page is see-through, since in
 * Jira UI Kit stands on whatever surface is around it.
 */
export function uiKitPage(shellOrigin: string, bundlePath: string, locale: string): string {
  return withBridge(
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>UI Kit</title>` +
      '<style>html,body{background:transparent!important}</style></head><body><div id="root"></div>' +
      `<script src="${RENDERER_PATH}"></script><script src="${bundlePath}"></script></body></html>`,
    shellOrigin,
    'native',
  );
}

function insertAt(text: string, index: number, insertion: string): string {
  return text.slice(0, index) + insertion + text.slice(index);
}
