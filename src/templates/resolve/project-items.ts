import type { Blueprint } from '../../contracts/templates/blueprint';
import type { WantedItem } from '../items/item';
import type { PartResolver } from './part-resolver';
import { partsThatHold } from './parts-that-hold';
import { wantedItem } from './wanted-items';

/** Roles, components and versions. */
export function projectItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  return [
    ...partsThatHold(blueprint, 'roles', r).map(({ item, place }) =>
      wantedItem(
        'role',
        `role/${item.id}`,
        {
          role: r.name(item.role, [...place, 'role']),
          people: [...new Set(item.people.map((rule) => r.person(rule)).filter((person) => person !== null))],
          groups: r.names(item.groups, [...place, 'groups']),
        },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...partsThatHold(blueprint, 'components', r).map(({ item, place }) =>
      wantedItem(
        'component',
        `component/${item.id}`,
        { name: r.name(item.name, [...place, 'name']), description: r.text(item.description), lead: r.person(item.lead) },
        { place, rule: r.rule(item.rule) },
      ),
    ),
    ...partsThatHold(blueprint, 'versions', r).map(({ item, place }) => {
      const startDay = r.day(item.start);
      return wantedItem(
        'version',
        `version/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          description: r.text(item.description),
          startDay,
          releaseDay: r.dayNotBefore(startDay, item.release, [...place, 'release']),
        },
        { place, rule: r.rule(item.rule) },
      );
    }),
  ];
}
