import type { Blueprint, BlueprintInput, BlueprintIssue } from '../../../contracts/templates/blueprint';
import { readBlueprintValue } from '../read-blueprint';

/** The least there is to a blueprint. */
export const aBlueprintInput = (changes: Partial<BlueprintInput> = {}): BlueprintInput => ({
  id: 'office-move',
  name: 'Office move',
  summary: 'Moves an office in eight weeks.',
  project: {},
  ...changes,
});

/** A blueprint without errors; those that there are fail the test. */
export function aBlueprint(changes: Partial<BlueprintInput> = {}): Blueprint {
  const read = readBlueprintValue(aBlueprintInput(changes));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.blueprint;
}

export const anIssue = (id: string, changes: Partial<BlueprintIssue> = {}): BlueprintIssue => ({
  id,
  type: 'Task',
  summary: `Do ${id}`,
  ...changes,
});
