import type { Finding, FindingCursor } from '../../../../src/contracts/audits/finding';

/** The number by which the app knows the subject of a finding; the project itself is 0. */
const subjectIdOf = ({ subject }: Finding): number => {
  switch (subject.kind) {
    case 'issue':
      return subject.issueId;
    case 'item':
      return subject.itemId;
    case 'project':
      return 0;
  }
};

/** How the app is told which finding is meant. */
export const nameOfFinding = (finding: Finding): FindingCursor => ({
  checkNo: finding.checkNo,
  projectId: finding.projectId,
  subjectId: subjectIdOf(finding),
});

/** A text that is different for every finding. */
export const keyOfFinding = (finding: Finding): string => `${finding.checkNo}.${finding.projectId}.${subjectIdOf(finding)}`;

export const issueIdsOf = (findings: readonly Finding[]): readonly number[] => [
  ...new Set(findings.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueId] : []))),
];
