const issueKey = /^[A-Z][A-Z0-9_]+-\d+$/;

/** Whether a text says where something is: an address of the web, or the key of an issue. Anything else must not become a link on a page. */
export function isLink(text: string): boolean {
  if (issueKey.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}
