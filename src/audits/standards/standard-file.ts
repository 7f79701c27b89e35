import { z } from 'zod';
import { chosenRule, levelRule, ownRule, type StandardContent, standardContent, standardScope } from '../../contracts/audits/standard';
import { severity } from '../../contracts/audits/vocabulary';
import { formatDay, parseDay } from '../../shared/epoch';
import { err, ok, type Result } from '../../shared/result';
import type { Rule } from '../rules/rule';
import { problem, type StandardProblem } from './standard-problem';

/**
 * A standard as a file holds it: the content of a standard, in which everything that has a sensible value may be left out, and days are
 * written as dates. Check numbers are Plumbline's own and not part of it.
 */
const standardFile = z.strictObject({
  ...standardContent.shape,
  description: z.string().max(4000).default(''),
  stage: standardContent.shape.stage.default('silent'),
  appliesTo: z
    .strictObject({
      everything: z.boolean().default(false),
      nodeIds: standardScope.shape.nodeIds.default([]),
      categoryIds: standardScope.shape.categoryIds.default([]),
      projectIds: standardScope.shape.projectIds.default([]),
      templateIds: standardScope.shape.templateIds.default([]),
      condition: standardScope.shape.condition.default(null),
    })
    .default({ everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null }),
  newWorkFrom: z
    .string()
    .transform(parseDay)
    .pipe(z.number({ error: 'is not a date such as 2026-03-31' }).int())
    .nullable()
    .default(null),
  rules: z
    .array(
      z.strictObject({
        ruleId: chosenRule.shape.ruleId,
        severity: severity.optional(),
        weight: chosenRule.shape.weight.optional(),
        options: chosenRule.shape.options.default({}),
      }),
    )
    .max(200),
  ownRules: z.array(ownRule).max(100).default([]),
  levels: z.array(levelRule).max(3).default([]),
  waivers: standardContent.shape.waivers.default({ selfApproval: false, maximumDays: 180, remindDaysBefore: 14 }),
});

/** Reads what a file holds, once parsed as JSON or YAML. A rule's severity and weight are the rule's own where the file says nothing. */
export function readStandardFile(
  value: unknown,
  catalogue: ReadonlyMap<string, Rule>,
): Result<StandardContent, readonly StandardProblem[]> {
  const parsed = standardFile.safeParse(value);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => shapeProblems(issue)));
  const { data } = parsed;
  return ok({
    ...data,
    rules: data.rules.map((chosen) => {
      const rule = catalogue.get(chosen.ruleId);
      return {
        ruleId: chosen.ruleId,
        checkNo: 0,
        severity: chosen.severity ?? rule?.severity ?? 'should',
        weight: chosen.weight ?? rule?.weight ?? 1,
        options: chosen.options,
      };
    }),
  });
}

/** What a standard looks like in a file; `readStandardFile` makes the same standard of it. */
export function standardFileValue(standard: StandardContent): Record<string, unknown> {
  const { id, name, description, stage, appliesTo, newWorkFrom, rules, ownRules, levels, waivers } = standard;
  return {
    id,
    name,
    description,
    stage,
    appliesTo,
    newWorkFrom: newWorkFrom === null ? null : formatDay(newWorkFrom),
    rules: rules.map(({ ruleId, severity: chosen, weight, options }) => ({ ruleId, severity: chosen, weight, options })),
    ownRules,
    levels,
    waivers,
  };
}

type Issue = z.core.$ZodIssue;

/** Zod's findings as problems in their place. Of a union, the branch that came furthest is what the author meant. */
function shapeProblems(issue: Issue, above: readonly PropertyKey[] = []): StandardProblem[] {
  const path = [...above, ...issue.path];
  const branches = issue.code === 'invalid_union' ? issue.errors.filter((branch) => branch.length > 0) : [];
  if (branches.length > 0) {
    const found = branches.map((branch) => branch.flatMap((inner) => shapeProblems(inner, path)));
    return found.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  }
  const place = path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem([...place, key], 'unknownKey', { key }));
  return [problem(place, 'badShape', { detail: issue.message })];
}

const depth = (problems: readonly StandardProblem[]): number =>
  Math.max(0, ...problems.map(({ path, code }) => path.length - (code === 'unknownKey' ? 1 : 0)));
