import { isErased } from '../../contracts/erased-account';
import type { RecordCollection } from '../../shared/record-collection';

/** Numbers people among those whose account ids the app keeps, so that the privacy report names them. */
export type NotePeople = (accountIds: readonly string[]) => Promise<unknown>;

/**
 * A collection whose records name people who did not act themselves: owners, sponsors, auditors, assignees. (Who acts is noted with the
 * audit log.) They are noted before the record is kept, so that no account id is ever stored that the privacy report does not know.
 */
export const notingPeople = <T>(
  records: RecordCollection<T>,
  note: NotePeople,
  peopleIn: (value: T) => readonly (string | null)[],
): RecordCollection<T> => {
  const noteThoseIn = async (value: T): Promise<void> => {
    const found = peopleIn(value).flatMap((accountId) => (accountId === null || isErased(accountId) ? [] : [accountId]));
    if (found.length > 0) await note(found);
  };
  return {
    get: (id) => records.get(id),
    list: (filter) => records.list(filter),
    remove: (id, version) => records.remove(id, version),
    insert: async (record) => {
      await noteThoseIn(record.value);
      return records.insert(record);
    },
    replace: async (record) => {
      await noteThoseIn(record.value);
      return records.replace(record);
    },
  };
};
