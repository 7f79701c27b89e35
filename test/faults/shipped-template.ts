import type { Answers } from '../../src/contracts/templates/blueprint';
import { readBlueprintValue } from '../../src/templates/blueprint/read-blueprint';
import type { WantedProject } from '../../src/templates/items/wanted-project';
import { resolveBlueprint } from '../../src/templates/resolve/resolve-blueprint';
import { shippedBlueprints } from '../../src/templates/shipped';

/** What nobody can answer for the people of a project. */
const needed: Answers = {
  name: 'Tram line 12',
  key: 'TRAM',
  goal: 'Passengers reach the centre in twenty minutes.',
  owner: 'bob',
  sponsor: 'bob',
  serviceowner: 'bob',
  chair: 'bob',
  deliverable1: 'Timetable',
  service: 'Ticket shop',
  user: 'A traveller',
  outcome1: 'see when the next tram comes',
};

/** A shipped template as Ann wants it, the other answers left at their defaults. */
export function shippedTemplate(id: string, today: number): WantedProject {
  const read = readBlueprintValue(shippedBlueprints.find((shipped) => shipped.id === id));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.error)}`);
  const { blueprint } = read.value;
  const asked = new Set(['name', 'key', ...blueprint.questions.map((question) => question.id)]);
  const answers = Object.fromEntries(Object.entries(needed).filter(([question]) => asked.has(question)));
  const resolved = resolveBlueprint(blueprint, 1, answers, { language: 'en', accountId: 'ann', today });
  if (!resolved.ok) throw new Error(`${id}: ${JSON.stringify(resolved.error)}`);
  return resolved.value;
}
