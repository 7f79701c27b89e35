import type { Finding } from '../../../../src/contracts/audits/finding';
import type { WaiverChoice } from './finding-task';

/** What a waiver for this finding may cover: the issue, or the whole project. */
export const waiverChoices = ({ subject, projectId }: Finding, projectName: string): readonly WaiverChoice[] => {
  const project: WaiverChoice = { scope: { kind: 'project', projectId }, name: projectName };
  return subject.kind === 'issue'
    ? [{ scope: { kind: 'issue', projectId, issueId: subject.issueId, issueKey: subject.issueKey }, name: subject.issueKey }, project]
    : [project];
};
