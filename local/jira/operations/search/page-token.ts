import { createHash } from 'node:crypto';
import { JiraError } from '../../operation';
import type { OrderPosition } from '../../search/issue-order';

/** How long a `nextPageToken` can be used (Atlassian: "Search for issues using JQL enhanced search"). */
export const TOKEN_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** What a token remembers: which query it belongs to, where the page ended, and until when it may be used. */
interface TokenContent {
  readonly q: string;
  readonly p: OrderPosition;
  readonly e: number;
}

export function writeToken(jql: string, position: OrderPosition, now: number): string {
  const content: TokenContent = { q: fingerprint(jql), p: position, e: now + TOKEN_LIFETIME_MS };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The position a token stands for. Refuses tokens that are damaged, expired or of another query, all in the same words as Jira. */
export function readToken(token: string, jql: string, now: number): OrderPosition {
  const content = decode(token);
  if (!content || content.q !== fingerprint(jql) || content.e < now) throw new JiraError(400, ['Invalid or expired nextPageToken.']);
  return content.p;
}

function decode(token: string): TokenContent | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (typeof content !== 'object' || content === null || !('q' in content) || !('p' in content) || !('e' in content)) return undefined;
    const { q, p, e } = content;
    return typeof q === 'string' && Array.isArray(p) && typeof e === 'number' ? { q, p, e } : undefined;
  } catch {
    return undefined;
  }
}

function fingerprint(jql: string): string {
  return createHash('sha256').update(jql).digest('base64url').slice(0, 16);
}
