import { editOf } from './edit-issue';

const item = (id: string) => ({ id, name: id });
const ids = (edit: string) => ({ read: edit, edit });

describe('the edit of one field', () => {
  it('sets single values whole, and empties them', () => {
    expect(editOf({ field: 'assignee', ids: ids('assignee'), before: [], after: [item('ann')] })).toEqual({
      fields: { assignee: { accountId: 'ann' } },
    });
    expect(editOf({ field: 'dueDate', ids: ids('duedate'), before: [item('2026-01-10')], after: [] })).toEqual({
      fields: { duedate: null },
    });
    expect(editOf({ field: 'estimate', ids: ids('timetracking'), before: [], after: [item('14400')] })).toEqual({
      fields: { timetracking: { originalEstimate: '240m' } },
    });
    expect(editOf({ field: 'sprint', ids: ids('customfield_1'), before: [item('4')], after: [] })).toEqual({
      fields: { customfield_1: null },
    });
  });

  it('changes lists item by item, so that what others add meanwhile stays', () => {
    expect(editOf({ field: 'components', ids: ids('components'), before: [item('7')], after: [item('7'), item('8')] })).toEqual({
      update: { components: [{ add: { id: '8' } }] },
    });
    expect(editOf({ field: 'labels', ids: ids('labels'), before: [item('a'), item('b')], after: [item('b')] })).toEqual({
      update: { labels: [{ remove: 'a' }] },
    });
  });
});
