import { statusCategory } from '../../../facts/issue-fact';
import type { ProjectRule } from '../rule';
import { scrumGuide } from '../rule-sources';

export const doneIssueHasNoOpenSubTasks: ProjectRule = {
  id: 'done-issue-has-no-open-sub-tasks',
  scope: 'project',
  topic: 'agile',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 5,
  options: [],
  judge: ({ issues }) => {
    const subTasks = issues.filter(({ hierarchyLevel }) => hierarchyLevel < 0);
    const parents = new Set(subTasks.map(({ parentId }) => parentId));
    const parentsOfOpen = new Set(
      subTasks.filter((subTask) => subTask.statusCategory !== statusCategory.done).map(({ parentId }) => parentId),
    );
    const done = issues.filter((issue) => issue.statusCategory === statusCategory.done && parents.has(issue.issueId));
    if (done.length === 0) return { outcome: 'notApplicable', reason: { code: 'noneDone', values: {} } };
    const findings = done.filter(({ issueId }) => parentsOfOpen.has(issueId)).map(({ issueId }) => ({ subjectId: issueId }));
    return { outcome: findings.length > 0 ? 'fail' : 'pass', applicable: done.length, findings, subject: 'issue' };
  },
  sources: [scrumGuide],
  texts: {
    en: {
      title: 'Whatever is done has no open sub-tasks',
      motivation: 'Done means that nothing is left. An open sub-task under finished work is either forgotten work or a forgotten click.',
      requirement: 'Every sub-task of an issue that is done is done too.',
      remediation: [
        'Close the sub-tasks that are finished.',
        'If one is not, move the issue back, or turn the sub-task into an issue of its own.',
      ],
      whenNotToUse: 'Leave it out where sub-tasks are reminders for after the delivery.',
      options: {},
      reasons: { noneDone: 'No issue with sub-tasks is done yet.' },
    },
    nl: {
      title: 'Wat gereed is, heeft geen open subtaken',
      motivation:
        'Gereed betekent dat er niets meer te doen is. Een open subtaak onder afgerond werk is vergeten werk of een vergeten klik.',
      requirement: 'Elke subtaak van een issue dat gereed is, is ook gereed.',
      remediation: [
        'Sluit de subtaken die klaar zijn.',
        'Is er een niet klaar, zet het issue dan terug of maak van de subtaak een eigen issue.',
      ],
      whenNotToUse: 'Laat deze regel weg als subtaken geheugensteuntjes zijn voor na de oplevering.',
      options: {},
      reasons: { noneDone: 'Er is nog geen issue met subtaken gereed.' },
    },
  },
};
