import type { Answers } from '../../contracts/templates/blueprint';
import { readBlueprintValue } from '../blueprint/read-blueprint';
import type { WantedProject } from '../items/wanted-project';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import { shippedBlueprints } from '../shipped';

/** What Ann wants of a shipped template on a day; questions that `answers` says nothing about are left at their defaults. */
export function aShippedProject(id: string, answers: Answers, today: number): WantedProject {
  const read = readBlueprintValue(shippedBlueprints.find((shipped) => shipped.id === id));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.error)}`);
  const resolved = resolveBlueprint(read.value.blueprint, 1, answers, { language: 'en', accountId: 'ann', today });
  if (!resolved.ok) throw new Error(`${id}: ${JSON.stringify(resolved.error)}`);
  return resolved.value;
}
