import fc from 'fast-check';
import type { Answers, BlueprintInput } from '../../contracts/templates/blueprint';
import { itemFields, itemRef, itemRule } from '../../contracts/templates/item';
import { parseAuthoredFile, writeAuthoredFile } from '../../platform/authored-file';
import { readBlueprint, readBlueprintValue } from '../blueprint/read-blueprint';
import { anyBlueprintInput } from '../blueprint/testing/any-blueprint';
import type { WantedItem } from '../items/item';
import { resolveBlueprint } from './resolve-blueprint';

const context = { language: 'en', accountId: 'me', today: 20_700 } as const;
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  name: fc.constantFrom('Office move', '<b>', 'مشروع جديد'),
  key: fc.constant('MOVE'),
  start: fc.constantFrom('2026-11-02', '2028-02-29'),
  client: fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '' && !/\p{Cc}|\p{Cs}/u.test(text)),
  size: fc.constantFrom('small', 'large'),
  bought: fc.boolean(),
  owner: fc.constantFrom('ann', null),
});

function items(input: BlueprintInput, answers: Answers): readonly WantedItem[] {
  const read = readBlueprintValue(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const resolved = resolveBlueprint(read.value.blueprint, 1, answers, context);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  return resolved.value.items;
}

test('what is written is read back the same, in either format', () => {
  fc.assert(
    fc.property(anyBlueprintInput, fc.constantFrom('yaml' as const, 'json' as const), (input, format) => {
      const once = readBlueprint(writeAuthoredFile(input, format), format, parseAuthoredFile);
      if (!once.ok) throw new Error(JSON.stringify(once.error));
      const again = readBlueprint(writeAuthoredFile(once.value.blueprint, format), format, parseAuthoredFile);
      expect(again.ok && again.value.blueprint).toEqual(once.value.blueprint);
    }),
    { numRuns: 30 },
  );
});

test('the same answers come to the same items', () => {
  fc.assert(
    fc.property(anyBlueprintInput, anyAnswers, (input, answers) => {
      expect(items(structuredClone(input), { ...answers })).toEqual(items(input, answers));
    }),
    { numRuns: 30 },
  );
});

test('every item has a name of its own, comes after what it needs, and is what the contract says', () => {
  fc.assert(
    fc.property(anyBlueprintInput, anyAnswers, (input, answers) => {
      const before = new Set<string>();
      for (const item of items(input, answers)) {
        expect(before.has(item.ref)).toBe(false);
        expect(itemRef.safeParse(item.ref).success).toBe(true);
        expect(item.after.filter((ref) => !before.has(ref))).toEqual([]);
        expect(namedBy(item).filter((ref) => !item.after.includes(ref))).toEqual([]);
        expect(itemFields[item.kind].safeParse(item.fields).error).toBeUndefined();
        if (item.rule) expect(itemRule.safeParse(item.rule).success).toBe(true);
        before.add(item.ref);
      }
      expect(items(input, answers)[0]?.kind).toBe('project');
    }),
    { numRuns: 60 },
  );
});

/** Items that an item names in its fields. */
function namedBy(item: WantedItem): readonly string[] {
  if (item.kind === 'issue') {
    const { parent, components, fixVersions } = item.fields;
    return [...(parent === null ? [] : [parent]), ...components, ...fixVersions];
  }
  if (item.kind === 'link') return [item.fields.from, item.fields.to];
  return item.kind === 'board' ? [item.fields.filter] : [];
}

test('a part more leaves the names of all others as they were', () => {
  fc.assert(
    fc.property(anyBlueprintInput, anyAnswers, (input, answers) => {
      const more: BlueprintInput = {
        ...input,
        issues: [{ id: 'new', type: 'Task', summary: 'New', checklist: ['First'] }, ...(input.issues ?? [])],
        components: [{ id: 'new', name: 'New' }, ...(input.components ?? [])],
      };
      const names = (list: readonly WantedItem[]) => list.map(({ ref }) => ref).filter((ref) => !/\/new(~|$)/.test(ref));
      expect(names(items(more, answers))).toEqual(names(items(input, answers)));
    }),
    { numRuns: 30 },
  );
});
