import type { Blueprint, BlueprintIssue } from '../../contracts/templates/blueprint';
import type { Finding } from './finding';
import { type BlueprintPart, type PartKind, partsOf } from './parts';
import type { Place } from './place';

/** Ids used twice, and ids of parts that are not there. Places are those of the whole blueprint. */
export function referenceFindings(blueprint: Blueprint): readonly Finding[] {
  const findings: Finding[] = [];
  const ids = new Map<PartKind, Set<string>>();
  const parts = [...partsOf(blueprint)];
  for (const { kind, id, place } of parts) {
    const known = ids.get(kind) ?? new Set();
    ids.set(kind, known);
    if (known.has(id)) findings.push({ code: 'duplicateId', place: [...place, kind === 'scheme' ? 'role' : 'id'], subject: id });
    known.add(id);
  }
  const refer = (kind: PartKind, id: string | undefined, place: Place): void => {
    if (id !== undefined && !ids.get(kind)?.has(id)) findings.push({ code: 'unknownReference', place, subject: `${kind} ${id}` });
  };
  for (const part of parts) checkPart(part, refer, findings);
  return findings;
}

type Refer = (kind: PartKind, id: string | undefined, place: Place) => void;

function checkPart({ kind, item, place }: BlueprintPart, refer: Refer, findings: Finding[]): void {
  if ('rule' in item) refer('stage', item.rule?.gate, [...place, 'rule', 'gate']);
  if (kind === 'issue' && 'summary' in item) checkIssue(item, place, refer);
  if (kind === 'board' && 'filter' in item) refer('filter', item.filter, [...place, 'filter']);
  if (kind === 'document' && 'stage' in item) refer('stage', item.stage, [...place, 'stage']);
  if (kind === 'question' && 'options' in item) {
    const values = item.options.map((option) => (typeof option === 'string' ? option : option.value));
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value) < index) findings.push({ code: 'duplicateId', place: [...place, 'options', index], subject: value });
    }
  }
}

function checkIssue(issue: BlueprintIssue, place: Place, refer: Refer): void {
  refer('stage', issue.stage, [...place, 'stage']);
  for (const [index, id] of (issue.components ?? []).entries()) refer('component', id, [...place, 'components', index]);
  for (const [index, id] of (issue.versions ?? []).entries()) refer('version', id, [...place, 'versions', index]);
  for (const [type, targets] of Object.entries(issue.links ?? {})) {
    for (const [index, id] of targets.entries()) refer('issue', id, [...place, 'links', type, index]);
  }
}
