import { z } from 'zod';

/** A refusal of the server or the product, in words for the reader. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Calls the shell's own origin and parses the answer; anything but a success becomes a `RequestError` with the reason given. */
export async function request<T extends z.ZodType>(path: string, schema: T, options: RequestOptions = {}): Promise<z.output<T>> {
  const response = await fetch(path, {
    method: options.method ?? 'GET',
    headers: { accept: 'application/json', ...(options.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new RequestError(response.status, reasonIn(text, response.status));
  const parsed = schema.safeParse(text === '' ? undefined : JSON.parse(text));
  if (!parsed.success)
    throw new RequestError(response.status, `The answer of ${path} was not as expected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const jiraErrors = z.looseObject({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});
const hostError = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/** Jira's error envelope, the host's, or the plain text. */
function reasonIn(text: string, status: number): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text === '' ? `The server answered ${status}.` : text.slice(0, 500);
  }
  const host = hostError.safeParse(body);
  if (host.success) return host.data.error.message;
  const jira = jiraErrors.safeParse(body);
  const reasons = jira.success ? [...jira.data.errorMessages, ...Object.values(jira.data.errors)] : [];
  return reasons.length > 0 ? reasons.join(' ') : `The server answered ${status}.`;
}
