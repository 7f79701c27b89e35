import { router } from '@forge/bridge';
import type { Finding } from '../../../../src/contracts/audits/finding';
import { SkeletonBar } from '../../../components/skeleton';
import { useSpeech } from '../../../viewer/viewer-context';
import { findingPlace } from './finding-place';
import { useRecentFollowUps } from './recent-follow-ups';

/** Follow-up issue of a finding, opened in Jira. */
export const FollowUpLink = ({ finding }: { readonly finding: Finding }) => {
  const { say } = useSpeech();
  const followUpKey = useRecentFollowUps().keyOf(finding);
  if (followUpKey === null) return null;
  return (
    <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${followUpKey}`)}>
      {say('finding.followedUp', { issueKey: followUpKey })}
    </button>
  );
};

interface FindingSubjectProps {
  readonly finding: Finding;
  /** Summary of the issue: `null` while it is being read, empty when the viewer may not see it. */
  readonly summary: string | null;
}

/** What a finding is about, with the way to it in Jira. */
export const FindingSubject = ({ finding, summary }: FindingSubjectProps) => {
  const { say } = useSpeech();
  const { subject, projectKey } = finding;
  switch (subject.kind) {
    case 'issue':
      return (
        <div className="pl-subject">
          <button
            type="button"
            className="pl-link pl-subject__key"
            data-stop="subject"
            onClick={() => void router.open(`/browse/${subject.issueKey}`)}
          >
            {subject.issueKey}
            <span className="pl-hidden"> {say('action.openInJira')}</span>
          </button>
          {summary === null ? <SkeletonBar width="60%" height={14} /> : <span className="pl-subject__text">{summary}</span>}
        </div>
      );
    case 'item':
    case 'project':
      return (
        <div className="pl-subject">
          <button
            type="button"
            className="pl-link pl-subject__key"
            data-stop="subject"
            onClick={() => void router.open(`/browse/${projectKey}`)}
          >
            {findingPlace(finding)}
            <span className="pl-hidden"> {say('action.openInJira')}</span>
          </button>
          <span className="pl-subject__text">{say(`finding.subject.${subject.kind}`)}</span>
        </div>
      );
  }
};
