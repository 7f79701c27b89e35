import type { Diagnostic } from '../../src/contracts/templates/diagnostic';
import type { PlannedChange, ProvisionPlan } from '../../src/contracts/templates/plan';
import type { JournalEntry, ProvisionRun } from '../../src/contracts/templates/run';
import { fillMessage } from '../../src/messages/message';
import { diagnosticsEn } from '../../src/messages/wizard/diagnostics-en';

const signs: Readonly<Record<PlannedChange['action'], string>> = {
  create: '+',
  update: '~',
  remove: '-',
  keep: ' ',
  leave: '·',
  conflict: '!',
  manual: '?',
};

/** What is wrong with a blueprint, answers or a plan, a line each, with where: `keyTaken` as people say it. */
export const diagnosticLines = (diagnostics: readonly Diagnostic[], file: string): readonly string[] =>
  diagnostics.map(({ code, severity, path, line, subject }) => {
    const text = fillMessage('en', diagnosticsEn[`templates.diagnostic.${code}`], { subject });
    const place = [line === null ? '' : `${file}:${line}`, path].filter((part) => part !== '').join(' ');
    return `${severity}: ${place === '' ? '' : `${place}: `}${text}`;
  });

/** The plan as a tree, what changes marked `+` (new), `~` (changed), `-` (removed), `!` (cannot be done), `?` (an administrator's). */
export function planText(plan: ProvisionPlan): string {
  const { calls, points, seconds, issues, issueCalls, leastIssueCalls } = plan.cost;
  const depth = new Map<string, number>();
  const lines = plan.changes.map(({ ref, kind, action, title, parent, changes }) => {
    const level = parent === null ? 0 : (depth.get(parent) ?? 0) + 1;
    depth.set(ref, level);
    const fields = changes.map(({ field, from, to }) => `\n      ${field}: ${from || '–'} → ${to || '–'}`).join('');
    return `  ${signs[action]} ${kind.padEnd(15)} ${'  '.repeat(level)}${title}${action === 'update' ? fields : ''}`;
  });
  return [
    `${plan.templateName}, version ${plan.templateVersion}: ${plan.projectKey} ${plan.projectName}`,
    ...lines,
    '',
    ...diagnosticLines(plan.diagnostics, 'template'),
    `${issues} issues in ${issueCalls} calls (the least is ${leastIssueCalls}); ${calls} calls and ${points} points in all, about ${seconds} s`,
  ].join('\n');
}

/** What became of each item, and of the run. */
export function runText(run: ProvisionRun, journal: readonly JournalEntry[]): string {
  return [
    ...journal.map(({ state, kind, title, jiraKey, problem }) =>
      [`  ${state.padEnd(10)} ${kind.padEnd(15)} ${title}`, jiraKey ?? '', problem ?? ''].filter((part) => part !== '').join('  '),
    ),
    `${run.state}: ${run.done} of ${run.total} items, ${run.failed} failed, ${run.calls} calls${run.problem === '' ? '' : `. ${run.problem}`}`,
    `Run ${run.id}, project ${run.projectKey}`,
  ].join('\n');
}
