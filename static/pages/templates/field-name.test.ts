import { itemFields, itemKinds } from '../../../src/contracts/templates/item';
import { driftPageEn } from '../../../src/messages/drift-page/en';

test('every field of every kind of item has a name for people', () => {
  const fields = itemKinds.flatMap((kind) => Object.keys(itemFields[kind].shape)).filter((field) => field !== 'values');
  expect(fields.filter((field) => !(`field.${field}` in driftPageEn))).toEqual([]);
});
