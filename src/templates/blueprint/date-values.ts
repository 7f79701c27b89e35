import type { Blueprint } from '../../contracts/templates/blueprint';
import { hasPlaceholder } from './expressions/template-text';
import { issuesOf } from './parts';
import type { BlueprintText } from './texts';

/** Values of the blueprint's own date fields that are date rules: `values: { Next review: start+1w }`. */
export function dateValues({ fields, issues }: Blueprint): readonly BlueprintText[] {
  const names = new Set(fields.filter(({ type }) => type === 'date').flatMap(({ id, name }) => [id, name.toLowerCase()]));
  if (names.size === 0) return [];
  return [...issuesOf(issues, ['issues'])].flatMap(({ item, place }) =>
    Object.entries(item.values ?? {}).flatMap(([name, value]): readonly BlueprintText[] =>
      typeof value === 'string' && !hasPlaceholder(value) && (names.has(name) || names.has(name.toLowerCase()))
        ? [{ said: 'date', text: value, place: [...place, 'values', name] }]
        : [],
    ),
  );
}
