import type { FoundItem, WantedItem } from '../items/item';

/** A type of work as the site or a project has it. */
export interface TypeThere {
  readonly name: string;
  readonly isSubtask: boolean;
}

/** A name that the template spells otherwise than Jira; `path` says where it does so first. */
export interface Respelling {
  readonly wanted: string;
  readonly there: string;
  readonly path: string;
}

/**
 * The items with types of sub-tasks spelled as Jira has them. Older Jira sites say "Sub-task", newer ones "Subtask": who names the other one
 * means the one that is there, and two of them would only confuse. Nothing is changed where Jira has the name as the template writes it, or
 * several that it could be.
 */
export function spelledAsThere(
  items: readonly WantedItem[],
  there: readonly TypeThere[],
): { readonly items: readonly WantedItem[]; readonly respelled: readonly Respelling[] } {
  const respelled = new Map<string, Respelling>();
  for (const { name, path } of subtaskNames(items)) {
    if (respelled.has(plain(name)) || there.some((type) => plain(type.name) === plain(name))) continue;
    const alike = there.filter((type) => type.isSubtask && spelling(type.name) === spelling(name));
    const [only] = alike;
    if (only && alike.length === 1) respelled.set(plain(name), { wanted: name, there: only.name, path });
  }
  if (respelled.size === 0) return { items, respelled: [] };
  const say = (name: string): string => respelled.get(plain(name))?.there ?? name;
  return { items: items.map((item) => inWords(item, say)), respelled: [...respelled.values()] };
}

/** What `found` holds of types. */
export const typesAmong = (found: readonly FoundItem[]): readonly TypeThere[] =>
  found.flatMap((item) => (item.kind === 'issueType' ? [{ name: item.fields.name, isSubtask: item.fields.level === 'subtask' }] : []));

/** Names that are types of sub-tasks, or may be: those of issues that the template does not declare. */
function subtaskNames(items: readonly WantedItem[]): readonly { readonly name: string; readonly path: string }[] {
  const declared = items.flatMap((item) => (item.kind === 'issueType' ? [item] : []));
  const others = new Set(declared.filter(({ fields }) => fields.level !== 'subtask').map(({ fields }) => plain(fields.name)));
  return items.flatMap((item) => {
    if (item.kind !== 'issueType' && item.kind !== 'issue') return [];
    const name = item.kind === 'issueType' ? item.fields.name : item.fields.type;
    const place = item.kind === 'issueType' ? 'name' : 'type';
    return others.has(plain(name)) ? [] : [{ name, path: item.path === '' ? place : `${item.path}.${place}` }];
  });
}

function inWords(item: WantedItem, say: (name: string) => string): WantedItem {
  switch (item.kind) {
    case 'issueType':
      return { ...item, fields: { ...item.fields, name: say(item.fields.name) } };
    case 'issue':
      return { ...item, fields: { ...item.fields, type: say(item.fields.type) } };
    case 'scheme':
      return { ...item, fields: { ...item.fields, issueTypes: item.fields.issueTypes.map(say) } };
    case 'filter':
      return { ...item, fields: { ...item.fields, jql: jqlInWords(item.fields.jql, say) } };
    default:
      return item;
  }
}

/** JQL with types of work by other names: Jira refuses a search that names one it does not have. */
const jqlInWords = (jql: string, say: (name: string) => string): string =>
  jql.replaceAll(TYPE_CLAUSE, (_, start: string, operand: string) => {
    const inOther = operand.replaceAll(OPERAND_NAME, (written, double?: string, single?: string, bare?: string) => {
      const name = double ?? single ?? bare ?? '';
      const there = say(name);
      return there === name ? written : `"${there}"`;
    });
    return `${start}${inOther}`;
  });

/** A clause about types of work: field and operator, then a name or a list of names. */
const TYPE_CLAUSE = /\b((?:issue)?type\s*(?:!?=|(?:not\s+)?in)\s*)(\([^()]*\)|"[^"]*"|'[^']*'|[^\s()]+)/gi;
const OPERAND_NAME = /"([^"]*)"|'([^']*)'|([^\s(),"']+)/g;

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();
/** Without what spellings differ in: case, hyphens of every kind, spaces. */
const spelling = (name: string): string => plain(name).replaceAll(/[\s\p{Pd}]+/gu, '');
