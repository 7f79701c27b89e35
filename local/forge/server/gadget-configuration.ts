import { z } from 'zod';
import type { Product } from '../product';
import type { OpenFrame } from './frame-registry';
import { HttpError } from './http-error';

/** The dashboard item property in which this host keeps what a gadget's edit view submits. */
const PROPERTY_KEY = 'forge-config';

const itemProperty = z.looseObject({ value: z.record(z.string(), z.unknown()) });
const jiraRefusal = z.looseObject({ errorMessages: z.array(z.string()).default([]) });

/** What was submitted for the frame's gadget, `{}` if nothing was. */
export async function readGadgetConfiguration(frame: OpenFrame, product: Product): Promise<Record<string, unknown>> {
  const path = propertyPath(frame);
  if (path === undefined) return {};
  const answer = await product.handle({
    method: 'GET',
    path,
    headers: { accept: 'application/json' },
    principal: { kind: 'browser', accountId: frame.accountId },
  });
  if (answer.status !== 200) return {};
  const parsed = itemProperty.safeParse(JSON.parse(answer.body));
  return parsed.success ? parsed.data.value : {};
}

/** Keeps a submitted configuration; the product decides whether the frame's user may change the dashboard. */
export async function storeGadgetConfiguration(
  frame: OpenFrame,
  product: Product,
  configuration: Readonly<Record<string, unknown>>,
): Promise<void> {
  const path = propertyPath(frame);
  if (path === undefined) throw new HttpError(400, 'Only the edit view of a gadget on a dashboard can submit a configuration.');
  const answer = await product.handle({
    method: 'PUT',
    path,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(configuration),
    principal: { kind: 'browser', accountId: frame.accountId },
  });
  if (answer.status >= 300) throw new HttpError(answer.status, `The configuration was not saved. ${reasonIn(answer.body)}`.trim());
}

function propertyPath(frame: OpenFrame): string | undefined {
  const { dashboardId, gadgetId } = frame.place;
  if (dashboardId === undefined || gadgetId === undefined) return undefined;
  return `/rest/api/3/dashboard/${encodeURIComponent(dashboardId)}/items/${encodeURIComponent(gadgetId)}/properties/${PROPERTY_KEY}`;
}

function reasonIn(body: string): string {
  try {
    const parsed = jiraRefusal.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.errorMessages.join(' ') : '';
  } catch {
    return '';
  }
}
