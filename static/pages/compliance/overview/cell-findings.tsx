import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import { ErrorNotice } from '../../../components/error-notice';
import { PersonName } from '../../../components/person-name';
import { SkeletonBar } from '../../../components/skeleton';
import { useIssueWords } from '../../../jira/use-issue-words';
import { useSpeech } from '../../../viewer/viewer-context';
import { FindingActionsMenu } from '../findings/finding-actions-menu';
import { issueIdsOf, keyOfFinding } from '../findings/finding-names';
import { FindingSubject, FollowUpLink } from '../findings/finding-subject';
import type { FindingTask } from '../findings/finding-task';
import type { FindingList } from '../findings/use-finding-list';

interface CellFindingsProps {
  readonly list: FindingList;
  readonly check: CheckSummary;
  readonly projectName: string;
  readonly now: number;
  readonly onTask: (task: FindingTask) => void;
}

/** The findings of one cell. What an issue is about is read from Jira as the viewer. */
export const CellFindings = ({ list, check, projectName, now, onTask }: CellFindingsProps) => {
  const { say, formats } = useSpeech();
  const { words, isReading } = useIssueWords(issueIdsOf(list.findings));
  return (
    <>
      {list.error === null ? null : (
        <ErrorNotice title={say('error.title')} error={list.error} action={{ label: say('action.retry'), run: list.retry }} />
      )}
      <ul className="pl-cell-findings" aria-busy={list.isLoading}>
        {list.findings.map((finding) => (
          <li key={keyOfFinding(finding)} className="pl-cell-findings__item">
            <div className="pl-cell-findings__main">
              <FindingSubject finding={finding} summary={summaryOf(finding, words.get(issueIdOf(finding))?.summary, isReading)} />
              <p className="pl-subtle pl-cell-findings__facts">
                {say('finding.since', { age: formats.ago(finding.firstSeenAt, now) })}
                {finding.ownerAccountId === null ? null : <PersonName accountId={finding.ownerAccountId} />}
                {finding.waiverId === null ? null : <Lozenge>{say('finding.waived')}</Lozenge>}
                <FollowUpLink finding={finding} />
              </p>
            </div>
            <FindingActionsMenu finding={finding} check={check} projectName={projectName} onTask={onTask} />
          </li>
        ))}
        {list.isLoading ? (
          <li className="pl-cell-findings__item" role="status" aria-label={say('loading')}>
            <SkeletonBar height={40} />
          </li>
        ) : null}
      </ul>
      {list.hasMore && !list.isLoading ? (
        <Button appearance="subtle" spacing="compact" onClick={list.loadMore}>
          {say('finding.more', { shown: list.findings.length, total: list.total })}
        </Button>
      ) : null}
    </>
  );
};

const issueIdOf = ({ subject }: Finding): number => (subject.kind === 'issue' ? subject.issueId : 0);

/** `null` while it is being read. */
const summaryOf = (finding: Finding, summary: string | undefined, isReading: boolean): string | null =>
  finding.subject.kind !== 'issue' ? '' : (summary ?? (isReading ? null : ''));
