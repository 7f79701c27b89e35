import Heading from '@atlaskit/heading';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import Tooltip from '@atlaskit/tooltip';
import type { PortfolioTree } from '../../../src/contracts/portfolio';
import { useSpeech } from '../../viewer/viewer-context';
import type { Headline } from './headline';
import { headlineText } from './headline-text';

interface HeadlineSentenceProps {
  readonly headline: Headline;
  readonly visibility: PortfolioTree['visibility'];
  readonly sync: PortfolioTree['sync']['state'];
  readonly onOpenProject: (projectId: number) => void;
  readonly onShowAll: () => void;
}

/** What the page says first, in one sentence: how many projects need attention, which, and why. */
export const HeadlineSentence = ({ headline, visibility, sync, onOpenProject, onShowAll }: HeadlineSentenceProps) => {
  const { say } = useSpeech();
  const { attention, worst } = headline;
  const { key, values } = headlineText(headline, sync);
  const more = attention - worst.length;
  return (
    <div className="pl-headline">
      <Heading size="small" as="h2">
        {say(key, values)}
      </Heading>
      {worst.length === 0 ? null : (
        <p className="pl-headline__names">
          {worst.map(({ project, reason }, at) => (
            <span key={project.id}>
              {at === 0 ? '' : ', '}
              <button type="button" className="pl-link" onClick={() => onOpenProject(project.id)}>
                {project.name}
              </button>
              {reason === null ? null : ` (${say(`reasonShort.${reason.code}`, { count: reason.amount })})`}
            </span>
          ))}
          {more > 0 ? (
            <>
              {' '}
              <button type="button" className="pl-link" onClick={onShowAll}>
                {say('portfolio.headline.more', { count: more })}
              </button>
            </>
          ) : null}
        </p>
      )}
      {visibility.visible < visibility.total ? (
        <Tooltip content={say('portfolio.visibilityHint')}>
          <p className="pl-headline__seen">
            <LockIcon label="" size="small" />
            {say('portfolio.visibility', { ...visibility })}
            <span className="pl-hidden">{say('portfolio.visibilityHint')}</span>
          </p>
        </Tooltip>
      ) : null}
    </div>
  );
};
