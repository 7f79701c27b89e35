import type { ItemKind, ItemRef, schemeRoles } from '../../contracts/templates/item';

/** Characters of the name of an item after its kind, at most. */
const LONGEST_ITEM_NAME = 120;

/** A scheme goes by what it regulates: a project has one of each. */
export const schemeRef = (role: (typeof schemeRoles)[number]): ItemRef =>
  `scheme/${role.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

/** An issue as authored; `suffix` tells instances of what recurs (`#2`) and what is on its checklist (`~send-the-agenda`). */
export const issueRef = (id: string, suffix: string): ItemRef => `issue/${fitted(`${id}${suffix}`)}`;

/** A ref for something that has a name rather than an id; `used` are those that are taken, and takes this one. */
export function freeRef(kind: ItemKind, name: string, used: Set<string>): ItemRef {
  const plain = fitted(
    name
      .toLowerCase()
      .replace(/[^a-z0-9._~-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'x',
  );
  let free = plain;
  for (let number = 2; used.has(free); number++) free = `${plain}~${number}`;
  used.add(free);
  return `${kind}/${free}`;
}

/** A link goes by its ends and its type. */
export function linkRef(from: ItemRef, type: string, to: ItemRef): ItemRef {
  const typeName = type.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `link/${fitted(`${nameOf(from)}.${typeName}.${nameOf(to)}`)}`;
}

const nameOf = (ref: ItemRef): string => ref.slice(ref.indexOf('/') + 1);

/** What is too long keeps its beginning, and a number made of the whole tells it from others. */
function fitted(name: string): string {
  if (name.length <= LONGEST_ITEM_NAME - 5) return name;
  return `${name.slice(0, 100)}~${hashOf(name)}`;
}

/** FNV-1a of 32 bits, in letters and digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
