import { z } from 'zod';
import type { BridgeCall, FrameRequest, SessionChange } from '../browser-api';

/** The requests of `browser-api.ts` as schemas: the server trusts nothing that a browser sends. */

export const sessionChange = z.strictObject({
  accountId: z.string().min(1).optional(),
  theme: z.enum(['light', 'dark']).optional(),
  locale: z.enum(['en-US', 'nl-NL']).optional(),
}) satisfies z.ZodType<{ [K in keyof SessionChange]: SessionChange[K] | undefined }>;

export const framePlace = z.strictObject({
  projectKey: z.string().min(1).exactOptional(),
  issueKey: z.string().min(1).exactOptional(),
  dashboardId: z.string().min(1).exactOptional(),
  gadgetId: z.string().min(1).exactOptional(),
  workflowRule: z
    .strictObject({ workflowId: z.string().min(1), transitionId: z.string().min(1), ruleId: z.string().min(1).exactOptional() })
    .exactOptional(),
});

export const frameRequest = z.strictObject({
  moduleType: z.string().min(1),
  moduleKey: z.string().min(1),
  entryPoint: z.enum(['view', 'edit', 'create']),
  place: framePlace,
  modal: z
    .strictObject({ parentFrameId: z.string().min(1), resource: z.string().nullable(), context: z.unknown().optional() })
    .exactOptional(),
  location: z.url(),
}) satisfies z.ZodType<FrameRequest>;

export const bridgeCall = z.strictObject({
  command: z.enum(['getContext', 'invoke', 'fetchProduct', 'submit']),
  payload: z.unknown().optional(),
}) satisfies z.ZodType<BridgeCall>;

/** What `invoke` of @forge/bridge sends. `invokeType` marks calls to a remote or container, which are other services. */
export const invokePayload = z.looseObject({
  functionKey: z.string({ error: 'invoke needs the name of a resolver function' }).min(1),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
  invokeType: z.string().optional(),
});

/** What `requestJira` of @forge/bridge sends. */
export const fetchProductPayload = z.looseObject({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().default('GET'),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  }),
  isMultipartFormData: z.boolean().default(false),
});

/** A gadget's configuration: any JSON object. */
export const gadgetConfiguration = z.record(z.string(), z.unknown());

export const sqlQuery = z.strictObject({ query: z.string().trim().min(1, 'Type a query first.') });

export const hostFaults = z.strictObject({
  killAfterHostCalls: z
    .strictObject({ functionKey: z.string().min(1), calls: z.number().int().min(0) })
    .nullable()
    .optional(),
  duplicateEvents: z.boolean().optional(),
  reorderEventsSeed: z.number().int().nullable().optional(),
  dropEventsShare: z.number().min(0).max(1).optional(),
});

/** A call of an action from the host's tools. */
export const actionCall = z.strictObject({ inputs: z.record(z.string(), z.unknown()), issueKey: z.string().min(1).optional() });

export const faultChange = z.strictObject({ host: hostFaults.optional(), product: z.record(z.string(), z.unknown()).optional() });

/** Names every wrong part of a payload with its place: `place.projectKey: Invalid input …`. */
export function whatIsWrong(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`).join('; ');
}
