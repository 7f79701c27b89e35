import type { ItemKind, ItemRef } from '../../contracts/templates/item';
import { type Comparison, compareItems } from '../compare/compare-items';
import { removableKinds } from '../compare/removable-kinds';
import { spelledAsThere, typesAmong } from '../compare/spelled-as-there';
import type { FoundItem, WantedItem } from '../items/item';
import type { FoundProject } from '../ports';
import type { Deviation } from './deviation';
import { type DriftWaiver, waiversOn } from './drift-waiver';

export interface DriftQuestion {
  /** The template's version, resolved with the project's own answers. */
  readonly wanted: readonly WantedItem[];
  readonly project: Pick<FoundProject, 'items' | 'unread'>;
  readonly waivers: readonly DriftWaiver[];
  /** Gates that were decided on, by the id of the gate in the project's records. */
  readonly decidedGates: ReadonlySet<string>;
  readonly today: number;
}

/**
 * Where a project departs from its template: items that are missing, that have fields otherwise, and items too many in places that the
 * template rules. What could not be read is not judged, and what a gate asks for not before that gate.
 */
export function driftOf({ wanted: asWritten, project, waivers, decidedGates, today }: DriftQuestion): readonly Deviation[] {
  const judged = (kind: ItemKind): boolean => !project.unread.includes(kind) && !notInJira.has(kind);
  const { items: wanted } = spelledAsThere(asWritten, typesAmong(project.items));
  const comparison = compareItems(wanted, project.items);
  const waived = waiversOn(waivers, today);
  const isDue = gatesReached(comparison, decidedGates, today);
  const deviations: Deviation[] = [];
  for (const { wanted: item, found, differences } of comparison.items) {
    const { ref, kind, rule } = item;
    if (!judged(kind) || (rule?.byGate && !isDue(rule.byGate)) || (found && differences.length === 0)) continue;
    const waiver = waived.get(ref) ?? null;
    deviations.push({ ref, kind, item, rule, differences, jira: found?.jira ?? null, state: found ? 'changed' : 'missing', waiver });
  }
  for (const item of itemsTooMany(wanted, comparison.match.rest)) {
    if (!judged(item.kind)) continue;
    const ref = refOfExtra(item);
    deviations.push({
      ref,
      kind: item.kind,
      item,
      rule: null,
      differences: [],
      jira: item.jira,
      state: 'extra',
      waiver: waived.get(ref) ?? null,
    });
  }
  return deviations;
}

/** Apps cannot see automation rules; that a standard asks for a template's projects is the standard's own affair. */
const notInJira: ReadonlySet<ItemKind> = new Set(['automation', 'standard']);

/** Lists of a project that are the template's own where it says anything about them. A team adds issues, people and boards as it needs. */
const ruledLists: ReadonlySet<ItemKind> = new Set(['component', 'version']);

/** Items in lists that the template rules, and what an earlier version of the template made and this one does not want. */
function itemsTooMany(wanted: readonly WantedItem[], rest: readonly FoundItem[]): readonly FoundItem[] {
  const names = new Set(wanted.map(({ ref }) => ref));
  const kinds = new Set(wanted.map(({ kind }) => kind));
  // Copies of a wanted issue carry its name; they are the team's.
  return rest.filter(({ ref, kind }) =>
    ref === null ? ruledLists.has(kind) && kinds.has(kind) : removableKinds.has(kind) && !names.has(ref),
  );
}

/** The name under which something is known that no template made. The `~` keeps it apart from names that authors give. */
export const refOfExtra = ({ ref, kind, jira }: Pick<FoundItem, 'ref' | 'kind' | 'jira'>): ItemRef =>
  ref ?? `${kind}/jira~${jira.id.toLowerCase().replaceAll(/[^a-z0-9._#~-]/g, '-')}`;

function gatesReached({ match, items }: Comparison, decided: ReadonlySet<string>, today: number): (gate: ItemRef) => boolean {
  const planned = new Map(items.map(({ wanted }) => [wanted.ref, wanted]));
  return (ref) => {
    const found = match.found.get(ref);
    if (found && decided.has(found.jira.id)) return true;
    const gate = found ?? planned.get(ref);
    return gate?.kind === 'gate' && gate.fields.dueDay !== null && gate.fields.dueDay <= today;
  };
}
