import type { z } from 'zod';
import type { Blueprint } from '../../contracts/templates/blueprint';
import type { versionDifference } from '../../contracts/templates/template';
import { issuesOf, partLists, partsOf, partTitle } from '../blueprint/parts';
import { localText } from '../resolve/local-text';

export type VersionDifference = z.infer<typeof versionDifference>;

/** Characters of a value that are shown. */
const LONGEST_VALUE = 2000;

/** A part of a blueprint with its fields as texts. */
interface ComparedPart {
  readonly title: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What differs between two versions of a template, part by part and field by field, in the order of the newer one; parts that went come last. */
export function diffBlueprints(from: Blueprint, to: Blueprint): readonly VersionDifference[] {
  const [before, after] = [comparedParts(from), comparedParts(to)];
  const differences: VersionDifference[] = [];
  for (const [ref, part] of after) {
    const old = before.get(ref);
    const fields = fieldDifferences(old?.fields ?? new Map(), part.fields);
    if (!old) differences.push({ ref, title: part.title, change: 'added', fields });
    else if (fields.length > 0) differences.push({ ref, title: part.title, change: 'changed', fields });
  }
  for (const [ref, { title }] of before) {
    if (!after.has(ref)) differences.push({ ref, title, change: 'removed', fields: [] });
  }
  return differences;
}

function comparedParts(blueprint: Blueprint): ReadonlyMap<string, ComparedPart> {
  const parts = new Map<string, ComparedPart>();
  const listed: ReadonlySet<string> = new Set([...Object.keys(partLists), 'issues', 'project', 'record', 'id']);
  const rest = Object.fromEntries(Object.entries(blueprint).filter(([key]) => !listed.has(key)));
  parts.set('template/template', { title: localText(blueprint.name, 'en'), fields: fieldsOf(rest) });
  parts.set('project/project', { title: '', fields: fieldsOf(blueprint.project) });
  if (blueprint.record) parts.set('record/record', { title: '', fields: fieldsOf(blueprint.record) });
  for (const { kind, id, item } of partsOf(blueprint)) {
    if (kind !== 'issue') parts.set(`${kind}/${id}`, { title: partTitle(item), fields: fieldsOf(item) });
  }
  for (const { id, item, parent } of issuesOf(blueprint.issues, [])) {
    const { children: _, ...own } = item;
    parts.set(`issue/${id}`, { title: partTitle(item), fields: fieldsOf({ ...own, ...(parent === null ? {} : { parent }) }) });
  }
  return parts;
}

/** Fields by their path; texts in two languages are two fields. Lists are one. */
function fieldsOf(value: object, above = ''): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined || key === 'id') continue;
    const name = above === '' ? key : `${above}.${key}`;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      for (const [field, text] of fieldsOf(inner, name)) fields.set(field, text);
    } else {
      const text = sayValue(inner);
      if (text !== '') fields.set(name, text);
    }
  }
  return fields;
}

const sayValue = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((member) => (typeof member === 'object' ? JSON.stringify(member) : String(member))).join('\n');
  return value === null ? '' : String(value);
};

function fieldDifferences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): VersionDifference['fields'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [from, to] = [before.get(field) ?? '', after.get(field) ?? ''];
    return from === to ? [] : [{ field, from: from.slice(0, LONGEST_VALUE), to: to.slice(0, LONGEST_VALUE) }];
  });
}
