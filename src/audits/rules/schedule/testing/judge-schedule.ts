import type { OptionValues } from '../../../../contracts/audits/vocabulary';
import { type IssueFact, type IssueRelation, relationKind } from '../../../../facts/issue-fact';
import type { VersionFact } from '../../../../facts/project-fact';
import { anIssueFact } from '../../../../facts/testing/a-collected-issue';
import type { ProjectDossier } from '../../../dossier/project-dossier';
import type { ScheduleRule } from '../../rule';
import { optionsOf } from '../../rule-options';
import { aDossier } from '../../testing/a-dossier';
import { daysFromToday } from '../../testing/judge-issue';

/** An assigned story planned from one day to another, both counted from today (a Tuesday). */
export const planned = (issueId: number, start: number, due: number, changes: Partial<IssueFact> = {}): IssueFact =>
  anIssueFact({ issueId, issueNumber: issueId, assigneeId: 1, startDay: daysFromToday(start), dueDay: daysFromToday(due), ...changes });

export const blocks = (blocker: number, blocked: number): IssueRelation => ({
  kind: relationKind.blocker,
  targetId: blocker,
  issueId: blocked,
  projectId: 10_000,
});

/** The issues are to be fixed in a version that is released so many days from today. */
export const release = (days: number, ...issueIds: readonly number[]): Pick<ProjectDossier, 'versions' | 'relations'> => {
  const version: VersionFact = {
    projectId: 10_000,
    versionId: 77,
    name: '7.7',
    startDay: null,
    releaseDay: daysFromToday(days),
    released: false,
    archived: false,
  };
  return {
    versions: [version],
    relations: issueIds.map((issueId) => ({ kind: relationKind.fixVersion, targetId: 77, issueId, projectId: 10_000 })),
  };
};

/** Approved due dates by issue, counted from today. */
export const baseline = (dueDays: Readonly<Record<number, number>>): Pick<ProjectDossier, 'baseline'> => ({
  baseline: {
    takenAt: 0,
    tasks: new Map(Object.entries(dueDays).map(([issueId, due]) => [Number(issueId), { startDay: null, dueDay: daysFromToday(due) }])),
  },
});

/** The outcome, and either the issues at fault or the reason for not judging. The reason has a text in both languages, with a value for every placeholder. */
export function judgeSchedule(rule: ScheduleRule, dossier: Partial<ProjectDossier>, chosen: OptionValues = {}): readonly unknown[] {
  const verdict = rule.judge(aDossier(dossier), optionsOf(rule.options, chosen));
  const { reason } = verdict;
  for (const { reasons } of [rule.texts.en, rule.texts.nl]) {
    const text = reasons?.[reason?.code ?? ''];
    if (text === undefined) throw new Error(`${rule.id} has no text for the reason ${reason?.code}`);
    for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g))
      if (reason?.values[name ?? ''] === undefined) throw new Error(`${rule.id} gives no ${name} for the reason ${reason?.code}`);
  }
  if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') return [verdict.outcome, reason?.code];
  return [verdict.outcome, verdict.findings.map(({ subjectId }) => subjectId)];
}
