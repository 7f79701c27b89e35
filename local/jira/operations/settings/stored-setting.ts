import type { OperationCall } from '../../operation';

/** A setting of the site is kept as a property of it under the setting's name. */
const idOf = (name: string): string => `app:site:setting-${name}`;

/** The kept setting over its defaults. */
export function readSetting(
  call: OperationCall,
  name: string,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kept = call.state.get('properties', idOf(name))?.value;
  return typeof kept === 'object' && kept !== null ? { ...defaults, ...kept } : defaults;
}

export function writeSetting(call: OperationCall, name: string, value: Readonly<Record<string, unknown>>): void {
  call.state.put('properties', { id: idOf(name), entity: 'app', entityId: 'site', key: `setting-${name}`, value });
}
