import { noFields } from '../../facts/collect/field-knowledge';
import { anIssueJson } from '../../facts/testing/an-issue-json';
import { fixFields, idsOf, isSameValue, readField } from './fix-field';

const knowledge = { ...noFields, flagged: ['customfield_10021'], sprint: ['customfield_10020'] };
const issue = anIssueJson({
  fields: {
    assignee: { accountId: 'ann', displayName: 'Ann Admin' },
    duedate: '2026-01-10',
    priority: { id: '3', name: 'Medium' },
    components: [{ id: '7', name: 'Ledger' }],
    fixVersions: [{ id: '1', name: 'Go-live' }],
    parent: { id: '10009', key: 'ERP-9', fields: {} },
    timeoriginalestimate: 3600,
    resolution: { id: '10000', name: 'Done' },
    customfield_10021: [{ id: '10019', value: 'Impediment' }],
    customfield_10020: [{ id: 4, name: 'Sprint 4', state: 'closed' }],
    labels: ['late'],
  },
});

const idsIn = (field: (typeof fixFields)[number], fields: typeof issue.fields): readonly string[] | undefined => {
  const ids = idsOf(field, knowledge);
  return ids && readField(field, ids, { fields }).map(({ id }) => id);
};

describe('the field of a fix', () => {
  it('is read as what Jira takes back', () => {
    expect(fixFields.map((field) => [field, idsIn(field, issue.fields)])).toEqual([
      ['assignee', ['ann']],
      ['dueDate', ['2026-01-10']],
      ['priority', ['3']],
      ['components', ['7']],
      ['fixVersions', ['1']],
      ['parent', ['10009']],
      ['estimate', ['3600']],
      ['resolution', ['10000']],
      ['flag', ['10019']],
      ['sprint', ['4']],
      ['labels', ['late']],
    ]);
  });

  it('holds nothing where the issue does not have it', () => {
    for (const field of fixFields) expect([field, idsIn(field, {})]).toEqual([field, []]);
  });

  it('keeps no name of a person', () => {
    const ids = { read: 'assignee', edit: 'assignee' };
    expect(readField('assignee', ids, issue)).toEqual([{ id: 'ann', name: '' }]);
  });

  it('is unknown on a site without it', () => {
    expect(idsOf('flag', noFields)).toBeUndefined();
  });

  it('holds the same in whatever order', () => {
    const [one, two] = [
      { id: '1', name: 'One' },
      { id: '2', name: 'Two' },
    ];
    expect(isSameValue([one, two], [two, one])).toBe(true);
    expect(isSameValue([one], [one, two])).toBe(false);
    expect(isSameValue([], [])).toBe(true);
  });
});
