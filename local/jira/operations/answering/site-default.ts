import type { OperationCall } from '../../operation';

/** The default of a kind of choice (priority, resolution), kept as a property of the site. */
const idOf = (kind: string): string => `app:site:default-${kind}`;

export function siteDefault(call: OperationCall, kind: string): string | undefined {
  const value = call.state.get('properties', idOf(kind))?.value;
  return typeof value === 'string' ? value : undefined;
}

export function keepSiteDefault(call: OperationCall, kind: string, value: string | undefined): void {
  if (value === undefined) call.state.remove('properties', idOf(kind));
  else call.state.put('properties', { id: idOf(kind), entity: 'app', entityId: 'site', key: `default-${kind}`, value });
}
