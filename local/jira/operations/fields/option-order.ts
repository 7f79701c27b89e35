import type { FieldContextRecord, FieldOptionRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

const key = 'option-order';
const idOf = (contextId: string): string => `app:field-context-${contextId}:${key}`;

/** Options of a context in the order that administrators gave them; new ones come last. */
export function optionsOf(call: OperationCall, context: FieldContextRecord): readonly FieldOptionRecord[] {
  const kept = call.state.get('properties', idOf(context.id))?.value;
  const order = Array.isArray(kept) ? kept.map(String) : [];
  const rank = (option: FieldOptionRecord): number => {
    const at = order.indexOf(option.id);
    return at < 0 ? order.length : at;
  };
  return call.state
    .by('fieldOptions.field', context.fieldId)
    .filter((option) => option.contextId === context.id)
    .sort((a, b) => rank(a) - rank(b) || Number(a.id) - Number(b.id));
}

export function keepOptionOrder(call: OperationCall, context: FieldContextRecord, ids: readonly string[]): void {
  call.state.put('properties', { id: idOf(context.id), entity: 'app', entityId: `field-context-${context.id}`, key, value: ids });
}
