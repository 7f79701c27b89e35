import type { Blueprint } from '../../contracts/templates/blueprint';
import { fillJql } from '../blueprint/expressions/fill-jql';
import type { WantedItem } from '../items/item';
import type { PartResolver } from './part-resolver';
import { partsThatHold } from './parts-that-hold';
import { PROJECT_REF, wantedItem } from './wanted-items';

/** What people look at: filters, boards on them, dashboards. A board goes with its filter. */
export function viewItems(blueprint: Blueprint, r: PartResolver): readonly WantedItem[] {
  const filters = partsThatHold(blueprint, 'filters', r);
  const there = new Set(filters.map(({ item }) => item.id));
  return [
    ...filters.map(({ item, place }) =>
      wantedItem(
        'filter',
        `filter/${item.id}`,
        { name: r.name(item.name, [...place, 'name']), description: r.text(item.description), jql: fillJql(item.jql, r.scope) },
        { place },
      ),
    ),
    ...partsThatHold(blueprint, 'boards', r)
      .filter(({ item }) => there.has(item.filter))
      .map(({ item, place }) =>
        wantedItem(
          'board',
          `board/${item.id}`,
          { name: r.name(item.name, [...place, 'name']), type: item.type, filter: `filter/${item.filter}` },
          { place, after: [PROJECT_REF, `filter/${item.filter}`] },
        ),
      ),
    ...partsThatHold(blueprint, 'dashboards', r).map(({ item, place }) =>
      wantedItem(
        'dashboard',
        `dashboard/${item.id}`,
        {
          name: r.name(item.name, [...place, 'name']),
          description: r.text(item.description),
          gadgets: item.gadgets.map(({ module, title, column }, index) => ({
            module,
            title: r.name(title, [...place, 'gadgets', index, 'title']),
            column,
          })),
        },
        { place },
      ),
    ),
  ];
}
