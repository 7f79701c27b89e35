import { parse } from 'yaml';
import { blueprint } from '../../../../src/contracts/templates/blueprint';
import { childText, idOfText, startingText } from './starting-text';

test('what a new template begins with is a blueprint, whatever its name', () => {
  expect(blueprint.parse(parse(startingText('office-move', 'Move: "HQ" & more')))).toMatchObject({
    id: 'office-move',
    name: 'Move: "HQ" & more',
  });
  expect(blueprint.parse(parse(childText('small-move', 'Small move', 'office-move')))).toMatchObject({ extends: 'office-move' });
});

test('the id of a text is found at a glance, also while the rest cannot be read', () => {
  expect(idOfText('name: A\nid: "a-b" # mine\nissues: [')).toBe('a-b');
  expect(idOfText('{ "name": "A", "id": "a-b" }')).toBe('a-b');
  expect(idOfText('questions:\n  - id: inner\n')).toBeNull();
});
