import SectionMessage from '@atlaskit/section-message';
import { router } from '@forge/bridge';
import type { OwnRule } from '../../../../src/contracts/audits/standard';
import { ErrorNotice } from '../../../components/error-notice';
import { useIssueWords } from '../../../jira/use-issue-words';
import { useSpeech } from '../../../viewer/viewer-context';
import { useRuleTrial } from './use-rule-trial';

/** How many issues a rule applies to and how many break it now, with a few of them. */
export const RuleTrial = ({ rule }: { readonly rule: OwnRule }) => {
  const { say } = useSpeech();
  const { tried, error, isCounting } = useRuleTrial(rule);
  const { words } = useIssueWords((tried?.samples ?? []).map(({ issueId }) => issueId));
  return (
    <div className="pl-trial" aria-busy={isCounting}>
      <p role="status" className="pl-numeric">
        {isCounting
          ? say('ownRule.counting')
          : tried === null || tried.problem !== null
            ? ''
            : say('ownRule.counted', { count: tried.failing, applicable: tried.applicable })}
      </p>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      {tried === null || tried.problem === null ? null : (
        <div role="alert">
          <SectionMessage appearance="error" title={say('ownRule.problem')} headingLevel="h3">
            <p>{tried.problem}</p>
          </SectionMessage>
        </div>
      )}
      {tried === null || tried.problem !== null ? null : (
        <>
          {tried.sentence === null ? null : <p className="pl-subtle">{tried.sentence}</p>}
          <ul className="pl-list">
            {tried.samples.map(({ issueId, issueKey }) => (
              <li key={issueId}>
                <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${issueKey}`)}>
                  {issueKey}
                </button>{' '}
                {words.get(issueId)?.summary}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
