import { editOf } from './jira-edit-issue';
import { siteFields } from './jira-site-words';

const field = (id: string, name: string, schemaType: string) => ({
  id,
  name,
  custom: true,
  schemaType,
  schemaItems: '',
  schemaCustom: '',
  projectId: null,
});
const fields = siteFields([field('customfield_1', 'Start date', 'date'), field('customfield_2', 'Impact', 'option')]);
const json = { summary: 'Charter', duedate: '2026-12-01', customfield_1: '2026-11-01', customfield_2: { value: 'High' } };

test('an edit sets what the plan changes, and nothing else', () => {
  expect(editOf(['summary'], json, fields, 1)).toEqual({ summary: 'Charter' });
  expect(editOf(['dueDay', 'startDay'], json, fields, 1)).toEqual({ duedate: '2026-12-01', customfield_1: '2026-11-01' });
  expect(editOf(['values.impact'], json, fields, 1)).toEqual({ customfield_2: { value: 'High' } });
});

test('what the template does not say, or the site does not have, is not set', () => {
  expect(editOf(['description', 'values.Colour'], json, fields, 1)).toEqual({});
});

test('without a plan everything is set that the template says', () => {
  expect(editOf(undefined, json, fields, 1)).toEqual(json);
});
