import type { z } from 'zod';
import type { BridgeAnswer, BridgeCall } from '../browser-api';
import type { RunningForgeHost } from '../create-forge-host';
import type { InvokeResult } from '../forge-host';
import type { Product } from '../product';
import { fetchProductPayload, gadgetConfiguration, invokePayload, whatIsWrong } from './browser-api-schemas';
import { extensionOf, fullContext, localIdOf } from './frame-context';
import type { OpenFrame } from './frame-registry';
import { storeGadgetConfiguration } from './gadget-configuration';
import { HttpError } from './http-error';
import type { Session } from './session-store';

/** Forge's limits of an `invoke` from the front end, https://developer.atlassian.com/platform/forge/limits-invocation/ */
const MAX_INVOKE_REQUEST_BYTES = 500 * 1000;
const MAX_INVOKE_RESPONSE_BYTES = 5 * 1000 * 1000;

export interface BridgeServices {
  readonly host: RunningForgeHost;
  readonly product: Product;
}

/** Answers a bridge command for a frame, as the frame's user. What the app may not do is an answer with `ok: false`, as in Forge. */
export async function answerBridgeCall(
  services: BridgeServices,
  frame: OpenFrame,
  session: Session,
  call: BridgeCall,
): Promise<BridgeAnswer> {
  try {
    return { ok: true, result: await runCommand(services, frame, session, call) };
  } catch (error) {
    if (error instanceof BridgeRefusal) return { ok: false, error: { name: error.name, message: error.message } };
    if (error instanceof HttpError) return { ok: false, error: { name: 'BridgeAPIError', message: error.message } };
    throw error;
  }
}

/** An error that the app's front end sees as a rejected promise. */
class BridgeRefusal extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

async function runCommand(services: BridgeServices, frame: OpenFrame, session: Session, call: BridgeCall): Promise<unknown> {
  switch (call.command) {
    case 'getContext':
      return fullContext(frame, session, services.host, services.product);
    case 'invoke':
      return invoke(services, frame, parse(invokePayload, call.payload));
    case 'fetchProduct':
      return fetchProduct(services, frame, parse(fetchProductPayload, call.payload));
    case 'submit':
      return submit(services, frame, call.payload);
  }
}

async function invoke(services: BridgeServices, frame: OpenFrame, call: z.output<typeof invokePayload>): Promise<unknown> {
  if (call.invokeType !== undefined) throw new BridgeRefusal('BridgeAPIError', 'This host does not host remotes and containers.');
  if (frame.resolver === undefined) {
    throw new BridgeRefusal('BridgeAPIError', `The module ${frame.moduleKey} declares no resolver, so invoke has no function to call.`);
  }
  const requestBytes = Buffer.byteLength(JSON.stringify(call.payload) ?? '');
  if (requestBytes > MAX_INVOKE_REQUEST_BYTES) {
    throw new BridgeRefusal('BridgeAPIError', `The invoke payload is ${requestBytes} bytes; the limit is ${MAX_INVOKE_REQUEST_BYTES}.`);
  }
  const result = await services.host.invokeResolver(frame.resolver, call.functionKey, call.payload, {
    moduleType: frame.moduleType,
    moduleKey: frame.moduleKey,
    accountId: frame.accountId,
    locale: frame.locale,
    localId: localIdOf(frame, services.host.identity),
    extension: await extensionOf(frame, services.product),
  });
  const value = valueOrRefusal(result);
  return call.metadata === undefined || call.metadata === null ? value : { body: value, metadata: {} };
}

function valueOrRefusal(result: InvokeResult): unknown {
  if (!result.ok) throw new BridgeRefusal(result.name, result.message);
  const bytes = Buffer.byteLength(JSON.stringify(result.value) ?? '');
  if (bytes > MAX_INVOKE_RESPONSE_BYTES) {
    throw new BridgeRefusal('BridgeAPIError', `The resolver's answer is ${bytes} bytes; the limit is ${MAX_INVOKE_RESPONSE_BYTES}.`);
  }
  return result.value;
}

/** `requestJira` of the front end: the product as the frame's user, bound to the app's scopes. */
async function fetchProduct(services: BridgeServices, frame: OpenFrame, call: z.output<typeof fetchProductPayload>): Promise<unknown> {
  const { host, product } = services;
  if (call.product !== product.name) throw new BridgeRefusal('BridgeAPIError', `This site has no ${call.product}.`);
  if (call.isMultipartFormData) throw new BridgeRefusal('BridgeAPIError', 'This host does not take file uploads from a front end.');
  const url = new URL(call.restPath, 'http://product.invalid');
  if (url.host !== 'product.invalid' || !url.pathname.startsWith('/rest/')) {
    throw new BridgeRefusal('BridgeAPIError', `The path ${call.restPath} is not a REST path of the product.`);
  }
  const { method, body, headers } = call.fetchRequestInit;
  const answer = await product.handle({
    method: method.toUpperCase(),
    path: `${url.pathname}${url.search}`,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    ...(body === null || body === undefined || body === '' ? {} : { body }),
    principal: { kind: 'user', accountId: frame.accountId, scopes: host.manifest.scopes, appId: host.identity.appId, inFrontEnd: true },
  });
  return { status: answer.status, statusText: '', headers: answer.headers, body: answer.body, isAttachment: false };
}

/** `view.submit` keeps a gadget's configuration; other views have nothing to submit here, which `false` says to @forge/bridge. */
async function submit(services: BridgeServices, frame: OpenFrame, payload: unknown): Promise<boolean> {
  const isGadget = frame.moduleType === 'jira:dashboardGadget' || frame.moduleType === 'dashboards:widget';
  if (!isGadget || frame.entryPoint !== 'edit') return false;
  await storeGadgetConfiguration(frame, services.product, parse(gadgetConfiguration, payload));
  return true;
}

function parse<T extends z.ZodType>(schema: T, payload: unknown): z.output<T> {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) throw new BridgeRefusal('BridgeAPIError', `The bridge call is not as expected: ${whatIsWrong(parsed.error)}`);
  return parsed.data;
}
