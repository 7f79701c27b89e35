import type { JiraField } from '../../jira/jira-as-viewer';
import { kindFor, withCustomFact } from './custom-fact-list';

const field = (id: string, type?: string): JiraField => ({
  id,
  name: id,
  custom: true,
  ...(type === undefined ? {} : { schema: { type } }),
});

describe('custom facts', () => {
  it('collects a field as what it is, and anything with text only as filled in or not', () => {
    expect(['number', 'date', 'datetime', 'option', 'string', 'user', undefined].map((type) => kindFor(field('x', type)))).toEqual([
      'number',
      'date',
      'date',
      'option',
      'present',
      'present',
      'present',
    ]);
  });

  it('gives each field a number above those in use', () => {
    const first = withCustomFact([], field('customfield_1', 'number'));
    const second = withCustomFact(first, field('customfield_2'));
    expect(second.map(({ fieldNumber, kind }) => [fieldNumber, kind])).toEqual([
      [1, 'number'],
      [2, 'present'],
    ]);
    expect(withCustomFact(second.slice(1), field('customfield_3')).map(({ fieldNumber }) => fieldNumber)).toEqual([2, 3]);
  });

  it('takes a free number when the highest is taken', () => {
    const last = [{ fieldNumber: 200, fieldId: 'customfield_9', name: 'Last', kind: 'present' as const }];
    expect(withCustomFact(last, field('customfield_1'))[1]?.fieldNumber).toBe(1);
  });
});
