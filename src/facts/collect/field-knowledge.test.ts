import { defaultSettings } from '../../contracts/settings';
import { detectFields, type FieldDescription, fieldsToRead } from './field-knowledge';

const site: readonly FieldDescription[] = [
  { id: 'summary', name: 'Summary', schemaType: 'string' },
  { id: 'customfield_16', name: 'Story point estimate', schemaType: 'number', schemaCustom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  {
    id: 'customfield_26',
    name: 'Story Points',
    schemaType: 'number',
    schemaCustom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
  },
  { id: 'customfield_15', name: 'Start date', schemaType: 'date' },
  { id: 'customfield_20', name: 'Sprint', schemaType: 'array', schemaCustom: 'com.pyxis.greenhopper.jira:gh-sprint' },
  { id: 'customfield_21', name: 'Flagged', schemaType: 'array' },
  { id: 'customfield_22', name: 'Acceptance Criteria', schemaType: 'string' },
  { id: 'customfield_23', name: 'Start date', schemaType: 'string' },
];

test('both story-point fields of a mixed site are found, the company-managed one first', () => {
  expect(detectFields(site, defaultSettings).storyPoints).toEqual(['customfield_26', 'customfield_16']);
});

test('other fields are found by type and name; a text field called "Start date" is no date', () => {
  expect(detectFields(site, defaultSettings)).toMatchObject({
    startDate: ['customfield_15'],
    sprint: ['customfield_20'],
    flagged: ['customfield_21'],
    acceptanceCriteria: ['customfield_22'],
  });
});

test('a field chosen in settings replaces detection', () => {
  expect(detectFields(site, { ...defaultSettings, storyPointsFieldId: 'customfield_99' }).storyPoints).toEqual(['customfield_99']);
});

test('only needed fields are asked for, each once', () => {
  const settings = {
    ...defaultSettings,
    customFacts: [{ fieldNumber: 1, fieldId: 'customfield_26', name: 'Points', kind: 'number' as const }],
  };
  const fields = fieldsToRead(detectFields(site, settings), settings);
  expect(new Set(fields).size).toBe(fields.length);
  expect(fields).toContain('customfield_26');
  expect(fields).not.toContain('customfield_23');
});
