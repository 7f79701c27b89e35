import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunningForgeHost } from '../create-forge-host';
import { readText } from './http-exchange';

export interface WebTriggerTarget {
  readonly id: string;
  /** What follows the trigger's own part of the URL, query string included. */
  readonly userPath: string;
}

/** Whether a request is for a web trigger: `/x1/<id>`, open to everybody as on the platform. */
export function webTriggerOf(url: string): WebTriggerTarget | undefined {
  const [, id, userPath] = /^\/x1\/([^/?]+)(.*)$/.exec(url) ?? [];
  return id === undefined ? undefined : { id, userPath: userPath ?? '' };
}

export async function answerWebTrigger(
  host: RunningForgeHost,
  target: WebTriggerTarget,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readText(request);
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values]) => (values ? [[name, values] as const] : []));
  const answer = await host.handleWebTrigger(target.id, {
    method: request.method ?? 'GET',
    userPath: target.userPath,
    headers: Object.fromEntries(headers.filter(([name]) => name !== 'cookie')),
    body: body === '' ? undefined : body,
  });
  const answerHeaders = Object.fromEntries(Object.entries(answer.headers).map(([name, values]) => [name, [...values]]));
  response.writeHead(answer.statusCode, answerHeaders);
  response.end(answer.body);
}
