import type { DryRun } from '../../../../src/contracts/audits/standard';

export interface DryRunSummary {
  /** Findings more and findings fewer than under the stored version. */
  readonly more: number;
  readonly fewer: number;
  /** Projects in which anything changes. */
  readonly projects: number;
  /** The rules that change, the largest change first. */
  readonly rules: readonly DryRun['rules'][number][];
}

/** Change of a rule's findings; a rule that was not there before had none. */
export const changeOf = ({ failing, failingBefore }: { readonly failing: number; readonly failingBefore: number | null }): number =>
  failing - (failingBefore ?? 0);

/** What saving would change, in a few numbers. Findings that come and findings that go are counted apart: they do not make up for each other. */
export const summariseDryRun = (run: DryRun): DryRunSummary => {
  const projects = new Set<number>();
  let more = 0;
  let fewer = 0;
  for (const rule of run.rules) {
    const ofRule = rule.projects.map((project) => ({ project, change: changeOf(project) }));
    for (const { project, change } of ofRule) {
      if (change !== 0) projects.add(project.projectId);
      if (change > 0) more += change;
      else fewer -= change;
    }
  }
  const rules = run.rules
    .filter((rule) => rule.problem !== null || changeOf(rule) !== 0)
    .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  return { more, fewer, projects: projects.size, rules };
};
