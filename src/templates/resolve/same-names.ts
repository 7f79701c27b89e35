import type { Finding } from '../blueprint/finding';
import { placeNamed } from '../blueprint/place';
import type { WantedItem } from '../items/item';

/**
 * Items that would have the same name, where Jira takes each name once: answers and placeholders may bring that about. Jira compares without
 * regard to case.
 */
export function sameNameFindings(items: readonly WantedItem[]): readonly Finding[] {
  const names = new Set<string>();
  const findings: Finding[] = [];
  for (const item of items) {
    const name = uniqueName(item);
    if (name === undefined) continue;
    const key = `${item.kind} ${name.toLowerCase()}`;
    if (names.has(key)) findings.push({ code: 'duplicateId', place: placeNamed(item.path), subject: name });
    names.add(key);
  }
  return findings;
}

function uniqueName(item: WantedItem): string | undefined {
  switch (item.kind) {
    case 'issueType':
    case 'component':
    case 'version':
    case 'filter':
    case 'dashboard':
      return item.fields.name;
    case 'role':
      return item.fields.role;
    default:
      return undefined;
  }
}
