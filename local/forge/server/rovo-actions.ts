import { z } from 'zod';
import type { RovoOffer } from '../browser-api';
import type { RunningForgeHost } from '../create-forge-host';
import type { InvokeResult } from '../forge-host';
import type { AppManifest } from '../manifest/app-manifest';
import type { Product } from '../product';
import { HttpError } from './http-error';
import { manifestTexts } from './manifest-texts';
import type { Session } from './session-store';

const inputTypes = ['string', 'integer', 'number', 'boolean'] as const;
const actionModule = z.looseObject({
  key: z.string(),
  name: z.unknown(),
  description: z.unknown(),
  actionVerb: z.string().default('GET'),
  function: z.string().optional(),
  inputs: z
    .record(
      z.string(),
      z.looseObject({
        title: z.unknown(),
        type: z.enum(inputTypes).catch('string'),
        required: z.coerce.boolean(),
        description: z.unknown(),
      }),
    )
    .default({}),
});
const agentModule = z.looseObject({
  key: z.string(),
  name: z.unknown(),
  description: z.unknown(),
  conversationStarters: z.array(z.string()).default([]),
  actions: z.array(z.string()).default([]),
});

/** What the app offers to Rovo: its agents, and the actions that they and Automation may call. */
export function rovoOffer(manifest: AppManifest): RovoOffer {
  const texts = manifestTexts(manifest, 'en-US');
  const text = (value: unknown): string => texts(value) ?? '';
  return {
    agents: (manifest.modules['rovo:agent'] ?? []).map((entry) => {
      const { key, name, description, conversationStarters, actions } = agentModule.parse(entry);
      return { key, name: text(name), description: text(description), conversationStarters, actions };
    }),
    actions: actionsOf(manifest).map(({ key, name, description, actionVerb, inputs }) => ({
      key,
      name: text(name),
      description: text(description),
      verb: actionVerb,
      inputs: Object.entries(inputs).map(([inputName, input]) => ({
        name: inputName,
        title: text(input.title),
        type: input.type,
        required: input.required,
        description: text(input.description),
      })),
    })),
  };
}

const actionsOf = (manifest: AppManifest) => (manifest.modules.action ?? []).map((entry) => actionModule.parse(entry));

export interface ActionCall {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly issueKey?: string | undefined;
}

/**
 * Calls an action as Rovo would for the session's user: the inputs, and the place from which it is called ("Rovo action", "Writing your
 * action"). What Rovo would refuse (a missing or misshapen input) is refused here.
 */
export async function callAction(
  { host, product }: { readonly host: RunningForgeHost; readonly product: Product },
  session: Session,
  key: string,
  call: ActionCall,
): Promise<InvokeResult> {
  const action = actionsOf(host.manifest).find((candidate) => candidate.key === key);
  if (action?.function === undefined) throw new HttpError(404, `The app has no action ${key} with a function.`);
  for (const [name, { type, required }] of Object.entries(action.inputs)) {
    const value = call.inputs[name];
    if (value === undefined && required) throw new HttpError(400, `The input ${name} is required.`);
    if (value !== undefined && !fits(value, type)) throw new HttpError(400, `The input ${name} must be of type ${type}.`);
  }
  const jira = call.issueKey === undefined ? undefined : await issueContext(product, session.accountId, call.issueKey);
  const context = { cloudId: product.cloudId, moduleKey: key, ...(jira ? { jira } : {}) };
  return host.invoke(
    action.function,
    { ...call.inputs, context },
    { moduleType: 'action', moduleKey: key, accountId: session.accountId, locale: session.locale },
  );
}

function fits(value: unknown, type: (typeof inputTypes)[number]): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

const issuePlace = z.looseObject({
  issue: z.looseObject({ id: z.string(), key: z.string(), type: z.string(), typeId: z.string() }),
  project: z.looseObject({ id: z.string(), key: z.string() }),
});

async function issueContext(product: Product, accountId: string, issueKey: string): Promise<unknown> {
  const place = issuePlace.safeParse(await product.extensionContext({ issueKey }, accountId));
  if (!place.success) throw new HttpError(404, `This user sees no work item ${issueKey}.`);
  const { issue, project } = place.data;
  return {
    url: `${product.siteUrl}/browse/${issue.key}`,
    resourceType: 'issue',
    issueKey: issue.key,
    issueId: Number(issue.id),
    issueType: issue.type,
    issueTypeId: Number(issue.typeId),
    projectKey: project.key,
    projectId: Number(project.id),
  };
}
