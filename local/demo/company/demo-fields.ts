import type { SiteState } from '../../jira/model/site-state';
import { customField } from '../../jira/site/system-fields';

/** Custom fields that the company added, with their options from low to high. */
export interface DemoFields {
  readonly probability: DemoChoice;
  readonly impact: DemoChoice;
  readonly acceptanceCriteria: string;
  readonly benefit: string;
}

export interface DemoChoice {
  readonly fieldId: string;
  readonly fieldName: string;
  readonly options: readonly { readonly id: string; readonly value: string }[];
}

export function createFields(state: SiteState): DemoFields {
  const systemType = 'com.atlassian.jira.plugin.system.customfieldtypes';
  const create = (number: number, name: string, schemaType: string, kind: string): { fieldId: string; contextId: string } => {
    const fieldId = `customfield_${number}`;
    const contextId = state.nextId('fieldContexts');
    state.put('fields', customField(fieldId, name, schemaType, `${systemType}:${kind}`));
    state.put('fieldContexts', { id: contextId, fieldId, name: 'Default', description: '', projectIds: [], issueTypeIds: [] });
    return { fieldId, contextId };
  };
  const choice = (number: number, name: string, values: readonly string[]): DemoChoice => {
    const { fieldId, contextId } = create(number, name, 'option', 'select');
    const options = values.map((value) => {
      const id = state.nextId('fieldOptions');
      state.put('fieldOptions', { id, contextId, fieldId, value, disabled: false });
      return { id, value };
    });
    return { fieldId, fieldName: name, options };
  };
  return {
    probability: choice(10040, 'Probability', ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain']),
    impact: choice(10041, 'Impact', ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe']),
    acceptanceCriteria: create(10042, 'Acceptance criteria', 'string', 'textarea').fieldId,
    benefit: create(10043, 'Expected benefit (k€)', 'number', 'float').fieldId,
  };
}
