import type { BlueprintIssue } from '../../contracts/templates/blueprint';
import { MAX_BLUEPRINT_CHARACTERS } from '../../contracts/templates/template';
import type { CapturedBlueprint } from './captured-blueprint';
import type { LeftOutList } from './left-out';

/** As YAML, or kept with its quotes escaped, a blueprint takes up to a fifth more than as JSON; and letters beyond ASCII take more bytes. */
const ROOM = MAX_BLUEPRINT_CHARACTERS * 0.7;

/** The blueprint without its longest descriptions, as many as make it fit into what an authored document may hold. */
export function shortened(blueprint: CapturedBlueprint, leftOut: LeftOutList): CapturedBlueprint {
  let excess = JSON.stringify(blueprint).length - ROOM;
  if (excess <= 0) return blueprint;
  const lengths = [...issuesIn(blueprint.issues)]
    .map((issue) => ({ id: issue.id, length: JSON.stringify(issue.description ?? '').length }))
    .sort((one, other) => other.length - one.length);
  const dropped = new Set<string>();
  for (const { id, length } of lengths) {
    if (excess <= 0) break;
    dropped.add(id);
    excess -= length;
  }
  leftOut.add('descriptions', undefined, dropped.size);
  const without = (issue: BlueprintIssue): BlueprintIssue => {
    const { description, children, ...rest } = issue;
    return {
      ...rest,
      ...(description === undefined || dropped.has(issue.id) ? {} : { description }),
      ...(children ? { children: children.map(without) } : {}),
    };
  };
  return { ...blueprint, issues: blueprint.issues.map(without) };
}

function* issuesIn(issues: readonly BlueprintIssue[]): Generator<BlueprintIssue> {
  for (const issue of issues) {
    yield issue;
    yield* issuesIn(issue.children ?? []);
  }
}
