import type { PropertyRecord } from '../../model/records';
import type { ViewContext } from '../../views/issue-fields-view';
import { Bean, type BeanProperty, ExpressionFunction, fromJson, type Value } from '../values';

/** The properties of an entity: `issue.properties['key']`, `.get('key')`, `.keys()`. A key that is not there reads as null. */
export function entityProperties(entity: PropertyRecord['entity'], entityId: string, { state }: ViewContext): Bean {
  const records = (): readonly PropertyRecord[] => state.by('properties.entity', `${entity}:${entityId}`);
  const read = (key: string): Value => fromJson(records().find((record) => record.key === key)?.value);
  const methods: Readonly<Record<string, BeanProperty>> = {
    get: { cost: 'once', read: () => new ExpressionFunction(([key]) => read(String(key))) },
    keys: { cost: 'each', read: () => new ExpressionFunction(() => records().map((record) => record.key)) },
  };
  const all = (): unknown => Object.fromEntries(records().map((record) => [record.key, record.value]));
  return new Bean('EntityProperties', `${entity}:${entityId}`, methods, all, (key) => ({ cost: 'once', read: () => read(key) }));
}
