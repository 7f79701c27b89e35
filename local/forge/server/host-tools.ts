import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { ForgeHost, HostFaults } from '../forge-host';
import { faultChange, type hostFaults, sqlQuery } from './browser-api-schemas';
import { HttpError } from './http-error';
import { answerJson, readJson } from './http-exchange';
import { rovoOffer } from './rovo-actions';

/** What a product offers the host's tools besides its REST API: its own meter and switches. */
export interface ProductTools {
  points(): PointsReport;
  switches(): Readonly<Record<string, unknown>>;
  /** Sets all switches; names what is wrong if it does not. */
  setSwitches(switches: unknown): { readonly ok: true } | { readonly ok: false; readonly reason: string };
}

/** What apps have spent, by the hour and by operation. */
export interface PointsReport {
  readonly hours: readonly {
    readonly hour: string;
    readonly appId: string;
    readonly points: number;
    readonly requests: number;
    readonly refused: number;
  }[];
  readonly endpoints: readonly {
    readonly appId: string;
    readonly endpoint: string;
    readonly requests: number;
    readonly points: number;
    readonly refused: number;
    readonly failed: number;
  }[];
}

export interface ToolServices {
  readonly host: ForgeHost;
  readonly productTools: ProductTools | undefined;
}

/** Answers `/__host/tools/<tool>`. */
export async function answerTool(services: ToolServices, tool: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { tools } = services.host;
  const route = `${request.method} ${tool}`;
  const run = /^POST schedules\/([^/]+)\/run$/.exec(route)?.[1];
  if (run !== undefined) return answerJson(response, 200, await services.host.runSchedule(decodeURIComponent(run)));
  switch (route) {
    case 'GET invocations':
      return answerJson(response, 200, tools.invocations());
    case 'GET queue':
      return answerJson(response, 200, await tools.queues());
    case 'GET schedules':
      return answerJson(response, 200, tools.schedules());
    case 'GET sql/tables':
      return answerJson(response, 200, await tools.sqlTables());
    case 'POST sql/query':
      return answerJson(response, 200, await tools.sqlQuery((await readJson(request, sqlQuery)).query));
    case 'GET actions':
      return answerJson(response, 200, rovoOffer(services.host.manifest));
    case 'GET kvs':
      return answerJson(response, 200, await tools.kvsEntries(prefixOf(request)));
    case 'GET webtriggers':
      return answerJson(response, 200, tools.webTriggers());
    case 'GET logs':
      return answerJson(response, 200, tools.logs());
    case 'GET points':
      return answerJson(response, 200, services.productTools?.points() ?? null);
    case 'GET faults':
      return answerJson(response, 200, faultsOf(services));
    case 'PUT faults':
      return answerJson(response, 200, changeFaults(services, await readJson(request, faultChange)));
    default:
      throw new HttpError(404, `The host has no tool ${route}.`);
  }
}

function prefixOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://host.invalid').searchParams.get('prefix') ?? '';
}

function faultsOf({ host, productTools }: ToolServices): unknown {
  const { killAfterHostCalls, duplicateEvents, reorderEventsSeed, dropEventsShare } = host.faults;
  return { host: { killAfterHostCalls, duplicateEvents, reorderEventsSeed, dropEventsShare }, product: productTools?.switches() ?? null };
}

function changeFaults(services: ToolServices, change: z.output<typeof faultChange>): unknown {
  if (change.product) {
    if (!services.productTools) throw new HttpError(404, 'The product has no switches.');
    const set = services.productTools.setSwitches(change.product);
    if (!set.ok) throw new HttpError(400, set.reason);
  }
  if (change.host) applyHostFaults(services.host.faults, change.host);
  return faultsOf(services);
}

function applyHostFaults(faults: HostFaults, change: z.output<typeof hostFaults>): void {
  if (change.killAfterHostCalls !== undefined) faults.killAfterHostCalls = change.killAfterHostCalls;
  if (change.duplicateEvents !== undefined) faults.duplicateEvents = change.duplicateEvents;
  if (change.reorderEventsSeed !== undefined) faults.reorderEventsSeed = change.reorderEventsSeed;
  if (change.dropEventsShare !== undefined) faults.dropEventsShare = change.dropEventsShare;
}
