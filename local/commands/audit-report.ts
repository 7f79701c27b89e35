import type { ComplianceOverview, Score } from '../../src/contracts/audits/overview';
import { unpackCells } from '../../src/contracts/audits/packed-cells';
import type { Outcome } from '../../src/contracts/audits/vocabulary';

/** Outcomes that are no judgement. */
const notEvaluated: ReadonlySet<Outcome> = new Set(['notAvailable', 'notSupported', 'error']);

/** The overview of the app as the command prints it: by rule, and scores of projects and portfolios. `asOf` in milliseconds. */
export function auditReport(overview: ComplianceOverview, asOf: number) {
  const keys = new Map(overview.projects.map(({ projectId, key }) => [projectId, key]));
  const cells = overview.cells.flatMap(({ projectId, packed }) =>
    unpackCells(packed).map((cell) => ({ ...cell, key: keys.get(projectId) ?? String(projectId) })),
  );
  return {
    asOf: new Date(asOf).toISOString(),
    factsAsOf: overview.factsAsOf === null ? null : new Date(overview.factsAsOf * 1000).toISOString(),
    standard: overview.standardId,
    standards: overview.standards.map(({ id }) => id),
    shallRulesFailing: overview.projects.reduce((total, { score }) => total + score.failingShall, 0),
    rules: overview.checks.map((check) => ({
      id: check.ruleId,
      standard: check.standardId,
      title: check.title,
      severity: check.severity,
      projects: cells
        .filter(({ checkNo }) => checkNo === check.checkNo)
        .map(({ key, outcome, applicable, failing, waived }) => ({
          key,
          outcome,
          applicable,
          failing,
          waived,
          notAvailable: notEvaluated.has(outcome) ? 1 : 0,
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    })),
    scores: [
      { kind: 'everything', key: null, name: null, ...overview.score },
      ...overview.nodes.map(({ name, score }) => ({ kind: 'portfolio', key: null, name, ...score })),
      ...overview.projects.map(({ key, name, score }) => ({ kind: 'project', key, name, ...score })),
    ],
  };
}

export type AuditReport = ReturnType<typeof auditReport>;

/** The report for people: what fails most at the top of each table. */
export function auditMarkdown(report: AuditReport): string {
  const rules = report.rules
    .map((rule) => ({ ...rule, ...totals(rule.projects) }))
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity) || b.failing - a.failing || (a.id < b.id ? -1 : 1));
  const [whole, ...parts] = report.scores;
  return [
    `# Audit${report.standard === null ? '' : `: ${report.standard}`}`,
    '',
    `As of ${report.asOf}. Score ${scoreText(whole)}, ${report.shallRulesFailing === 0 ? 'no mandatory rule fails' : `mandatory rules fail ${report.shallRulesFailing} times`}.`,
    '',
    '## Projects and portfolios',
    '',
    ...table(
      ['', 'Score', 'Level', 'Judged', 'Not judged', 'Findings', 'Waived'],
      parts.map((part) => [
        part.key ?? part.name ?? '',
        scoreText(part),
        part.level,
        String(part.evaluated),
        String(part.notEvaluated),
        String(part.findings),
        String(part.waived),
      ]),
    ),
    '',
    '## Rules',
    '',
    ...table(
      ['Rule', 'Severity', 'Failing', 'Waived', 'Applicable', 'Projects failing', 'Projects not judged'],
      rules.map((rule) => [
        rule.id,
        rule.severity,
        String(rule.failing),
        String(rule.waived),
        String(rule.applicable),
        String(rule.projects.filter(({ outcome }) => outcome === 'fail').length),
        String(rule.notAvailable),
      ]),
    ),
  ].join('\n');
}

const severityRank = (severity: string): number => ['shall', 'should', 'observation'].indexOf(severity);
const scoreText = (score: Pick<Score, 'score'> | undefined): string => (score?.score == null ? '–' : score.score.toFixed(1));

function totals(projects: AuditReport['rules'][number]['projects']) {
  const sum = (name: 'applicable' | 'failing' | 'waived' | 'notAvailable'): number =>
    projects.reduce((total, project) => total + project[name], 0);
  return { applicable: sum('applicable'), failing: sum('failing'), waived: sum('waived'), notAvailable: sum('notAvailable') };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}
