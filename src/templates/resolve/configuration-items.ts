import type { Blueprint } from '../../contracts/templates/blueprint';
import type { ItemRef } from '../../contracts/templates/item';
import type { WantedItem } from '../items/item';
import { freeRef, schemeRef } from './item-refs';
import type { PartResolver } from './part-resolver';
import { partsThatHold } from './parts-that-hold';
import { PROJECT_REF, wantedItem } from './wanted-items';

/** Characters of the name of an issue type at most (Jira's own limit). */
const LONGEST_TYPE_NAME = 60;

/** What has to be there before issues are: schemes, issue types, fields. */
export function configurationItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  const used = new Set<string>();
  return [
    ...partsThatHold(blueprint, 'issueTypes', r).map(({ item, place }) =>
      wantedItem(
        'issueType',
        `issueType/${item.id}`,
        { name: r.name(item.name, [...place, 'name'], LONGEST_TYPE_NAME), description: r.text(item.description), level: item.level },
        { place },
      ),
    ),
    ...partsThatHold(blueprint, 'schemes', r).map(({ item, place }) =>
      wantedItem(
        'scheme',
        schemeRef(item.role),
        {
          role: item.role,
          name: r.name(item.name, [...place, 'name']),
          issueTypes: r.names(item.issueTypes, [...place, 'issueTypes']),
          statuses: item.statuses.map(({ name, category }) => ({ name, category })),
        },
        {
          place,
          after: [PROJECT_REF, ...partsThatHold(blueprint, 'issueTypes', r).map(({ item: { id } }): ItemRef => `issueType/${id}`)],
          rule: r.rule(item.rule),
        },
      ),
    ),
    ...partsThatHold(blueprint, 'fields', r).map(({ item, place }) =>
      wantedItem(
        'field',
        `field/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          type: item.type,
          description: r.text(item.description),
          options: r.names(item.options, [...place, 'options']),
          projectOnly: item.projectOnly,
        },
        { place },
      ),
    ),
    ...Object.entries(blueprint.project.properties)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) =>
        wantedItem(
          'projectProperty',
          freeRef('projectProperty', key, used),
          { key, value: filled(value, r) },
          { place: ['project', 'properties', key] },
        ),
      ),
  ];
}

/** Data with the texts in it worked out. */
function filled(value: unknown, r: PartResolver): unknown {
  if (typeof value === 'string') return r.text(value);
  if (Array.isArray(value)) return value.map((member) => filled(member, r));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, r)]));
}
