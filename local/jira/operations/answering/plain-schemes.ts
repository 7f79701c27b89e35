import type { z } from 'zod';
import type { PlainSchemeRecord } from '../../model/records';
import { badRequest, notFound, type OperationCall } from '../../operation';
import { byId } from './order';
import { listOf } from './request';

type Kind = PlainSchemeRecord['kind'];

/** Stored schemes of one kind by id, limited to the ids and the text of the query, whichever it has. */
export function schemesAsked(call: OperationCall, kind: Kind): readonly PlainSchemeRecord[] {
  const ids = new Set(listOf(call, 'id'));
  const text = (call.query.get('queryString') ?? call.query.get('query') ?? '').toLowerCase();
  return allSchemes(call, kind).filter((scheme) => (ids.size === 0 || ids.has(scheme.id)) && scheme.name.toLowerCase().includes(text));
}

export function allSchemes(call: OperationCall, kind: Kind): readonly PlainSchemeRecord[] {
  return [...call.state.all('plainSchemes')].filter((scheme) => scheme.kind === kind).sort(byId);
}

export function plainScheme(call: OperationCall, kind: Kind, id: string, what: string): PlainSchemeRecord {
  const scheme = call.state.get('plainSchemes', id);
  if (!scheme || scheme.kind !== kind) throw notFound(`The ${what} with id ${id} was not found.`);
  return scheme;
}

/** Stores a new scheme; names are unique within a kind. */
export function addPlainScheme(call: OperationCall, scheme: Omit<PlainSchemeRecord, 'id'>, what: string): PlainSchemeRecord {
  refuseSchemeName(call, scheme.kind, scheme.name, what);
  const added = { ...scheme, id: call.state.nextId('plainSchemes') };
  call.state.put('plainSchemes', added);
  return added;
}

export function refuseSchemeName(call: OperationCall, kind: Kind, name: string, what: string, exceptId?: string): void {
  if (name.trim() === '') throw badRequest({ name: `The ${what} must have a name.` });
  if (allSchemes(call, kind).some((scheme) => scheme.id !== exceptId && scheme.name === name)) {
    throw badRequest({ name: `A ${what} with the name '${name}' already exists.` });
  }
}

/** Renames or redescribes a scheme. */
export function changeDetails(
  call: OperationCall,
  scheme: PlainSchemeRecord,
  asked: { readonly name?: string | undefined; readonly description?: string | undefined },
  what: string,
): PlainSchemeRecord {
  if (asked.name !== undefined) refuseSchemeName(call, scheme.kind, asked.name, what, scheme.id);
  const changed = { ...scheme, name: asked.name ?? scheme.name, description: asked.description ?? scheme.description };
  call.state.put('plainSchemes', changed);
  return changed;
}

/** The content of a scheme in its kind's shape. */
export function contentOf<S extends z.ZodType>(scheme: PlainSchemeRecord, shape: S): z.output<S> {
  return shape.parse(scheme.content);
}
