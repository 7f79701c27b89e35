import { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { badRequest, JiraError, type Operation, type OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator } from '../answering/authority';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { addPlainScheme, allSchemes, changeDetails, contentOf, plainScheme, schemesAsked } from '../answering/plain-schemes';
import { pathPart, readBody } from '../answering/request';
import { issueTypeScreenSchemeContent, screenSchemeContent } from './screen-content';

const what = 'screen scheme';
const screenId = z.union([z.number().int(), z.string()]).transform(String);
const screens = z.object({ default: screenId, view: screenId.optional(), edit: screenId.optional(), create: screenId.optional() });

function view(scheme: PlainSchemeRecord): Json {
  const ids = contentOf(scheme, screenSchemeContent).screens;
  return {
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    screens: Object.fromEntries(Object.entries(ids).map(([operation, id]) => [operation, Number(id)])),
  };
}

export const getScreenSchemes: Operation = (call) => {
  requireAdministrator(call);
  const sorted = ordered(call, schemesAsked(call, 'screenScheme'), { id: (one) => Number(one.id), name: (one) => one.name }, 'id');
  return ok(page(call, '/screenscheme', sorted, view, { size: 25, max: 100 }));
};

function requireScreens(call: OperationCall, ids: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.values(ids).find((id) => id !== undefined && call.state.get('plainSchemes', id)?.kind !== 'screen');
  if (unknown !== undefined) throw badRequest({ screens: `The screen with id ${unknown} does not exist.` });
}

export const createScreenScheme: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, z.object({ name: z.string(), description: z.string().default(''), screens }));
  requireScreens(call, asked.screens);
  const { name, description } = asked;
  const scheme = addPlainScheme(call, { kind: 'screenScheme', name, description, content: { screens: asked.screens } }, what);
  return created({ id: Number(scheme.id) });
};

export const updateScreenScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, 'screenScheme', pathPart(call, 'screenSchemeId'), what);
  const asked = readBody(
    call,
    z.object({ name: z.string().optional(), description: z.string().optional(), screens: screens.partial().optional() }),
  );
  requireScreens(call, asked.screens ?? {});
  const changed = changeDetails(call, scheme, asked, what);
  const ids = { ...contentOf(scheme, screenSchemeContent).screens, ...asked.screens };
  call.state.put('plainSchemes', { ...changed, content: { screens: ids } });
  return noContent;
};

export const deleteScreenScheme: Operation = (call) => {
  requireAdministrator(call);
  const scheme = plainScheme(call, 'screenScheme', pathPart(call, 'screenSchemeId'), what);
  const user = allSchemes(call, 'issueTypeScreenScheme').find((one) =>
    Object.values(contentOf(one, issueTypeScreenSchemeContent).mappings).includes(scheme.id),
  );
  if (user) throw new JiraError(400, [`The screen scheme is used by the issue type screen scheme '${user.name}' and cannot be deleted.`]);
  call.state.remove('plainSchemes', scheme.id);
  return noContent;
};
