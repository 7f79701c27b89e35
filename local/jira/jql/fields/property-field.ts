import type { Field } from '@atlaskit/jql-ast';
import type { InstalledApp } from '../../../forge/product';
import type { IssueRecord } from '../../model/records';
import { entriesOf, modulesOf } from '../../site/app-modules';
import type { CompiledClause, FieldClause, JqlContext, JqlField, SortKey } from '../jql-context';
import { operators } from '../jql-context';
import { parseJqlDate } from '../jql-dates';
import { operandValues } from '../operand-values';
import { compareWith } from './moment-field';
import { textMatcher } from './text-field';

/** Where a value lies: an issue property's key and the path into its JSON. */
export interface PropertyPath {
  readonly key: string;
  readonly path: readonly string[];
}

/** `issue.property[key].path.to.value` in a query. */
export function propertyPathOf(field: Field): PropertyPath | undefined {
  if (!/^issue\.property$/i.test(field.value)) return undefined;
  const [property] = field.properties ?? [];
  if (!property?.key) return undefined;
  const path = (property.path ?? []).flatMap((part) => part.value.split('.')).filter((part) => part !== '');
  return { key: property.key.value, path };
}

/** The search alias of an issue property that an installed app indexes (`jira:entityProperty`). */
export function aliasedProperty(name: string, apps: ReadonlyMap<string, InstalledApp>): PropertyPath | undefined {
  const wanted = name.toLowerCase();
  for (const { module } of modulesOf(apps, 'jira:entityProperty')) {
    if (module.entityType !== 'issue') continue;
    const value = entriesOf(module, 'values').find((entry) => String(entry.searchAlias).toLowerCase() === wanted);
    if (!value) continue;
    const path = String(value.path ?? '').split('.');
    return { key: String(module.propertyKey), path: path.filter((part) => part !== '') };
  }
  return undefined;
}

/** A value inside an entity property, compared as what it is: number, date, text; any element of an array may match. */
export function propertyField(property: PropertyPath): JqlField {
  const held = (issue: IssueRecord, context: JqlContext) =>
    valuesAt(context.state.get('properties', `issue:${issue.id}:${property.key}`)?.value, property.path);
  return {
    operators: operators('equality', 'emptiness', 'order', 'text'),
    sortKey: (issue, context) => sortable(held(issue, context)[0]),
    compile: (clause, context) => compile(clause, context, held),
  };
}

type Held = (issue: IssueRecord, context: JqlContext) => readonly unknown[];

function compile(clause: FieldClause, context: JqlContext, held: Held): CompiledClause | undefined {
  const values = operandValues(clause, context);
  if (!values) return undefined;
  const empty = values.some((value) => value.kind === 'empty');
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
  const matchesAny = (value: unknown) =>
    texts.some((text) => String(value).toLowerCase() === text.toLowerCase() || sameNumber(value, text));
  switch (clause.operator) {
    case '=':
    case 'in':
    case 'is':
      return { test: (issue) => someOrEmpty(held(issue, context), matchesAny, empty) };
    case '!=':
    case 'not in':
    case 'is not':
      return {
        test: (issue) => {
          const found = held(issue, context);
          return found.length > 0 && !found.some(matchesAny);
        },
      };
    case '~':
    case '!~': {
      const matches = textMatcher(texts[0] ?? '');
      const wanted = clause.operator === '~';
      return {
        test: (issue) => {
          const found = held(issue, context);
          return found.length > 0 && found.some((value) => matches(String(value))) === wanted;
        },
      };
    }
    default: {
      const limit = limitOf(texts[0] ?? '', context);
      if (limit === undefined) return { test: () => false };
      context.usesNow = true;
      return {
        test: (issue) => held(issue, context).some((value) => compareWith(clause.operator, false, [limit], () => comparable(value))(issue)),
      };
    }
  }
}

function someOrEmpty(found: readonly unknown[], matches: (value: unknown) => boolean, empty: boolean): boolean {
  return found.length === 0 ? empty : found.some(matches);
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const key of path) {
    found = found.flatMap((part) => (Array.isArray(part) ? part : [part])).map((part) => (isObject(part) ? part[key] : undefined));
  }
  return found.flatMap((part) => (Array.isArray(part) ? part : [part])).filter((part) => part !== undefined && part !== null);
}

function comparable(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function limitOf(text: string, context: JqlContext): number | undefined {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return parseJqlDate(text, context.now, context.timeZone)?.ms;
}

function sameNumber(value: unknown, text: string): boolean {
  return typeof value === 'number' && text.trim() !== '' && value === Number(text);
}

function sortable(value: unknown): SortKey {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
