import type { SyncStatus } from '../../../src/contracts/portfolio';
import type { MessageKey } from '../../../src/messages/en';
import type { MessageValues } from '../../../src/messages/message';
import type { Headline } from './headline';

interface HeadlineText {
  readonly key: Extract<MessageKey, `portfolio.headline.${string}`>;
  readonly values?: MessageValues;
}

/**
 * The first sentence of the page. Projects that cannot be judged are never called on track: during the first collection it speaks of those
 * collected so far, afterwards it says how many are still without issues.
 */
export const headlineText = ({ total, attention, unknown }: Headline, sync: SyncStatus['state']): HeadlineText => {
  if (total === 0) return { key: 'portfolio.headline.noProjects' };
  const judged = total - unknown;
  const isCollecting = sync === 'running' || sync === 'waitingForBudget' || sync === 'never';
  if (judged === 0) return { key: isCollecting ? 'portfolio.headline.noneCollected' : 'portfolio.headline.allEmpty' };
  const isPart = isCollecting && unknown > 0;
  if (attention > 0) {
    return isPart
      ? { key: 'portfolio.headline.attentionSoFar', values: { count: attention, judged } }
      : { key: 'portfolio.headline.attention', values: { count: attention, total } };
  }
  if (isPart) return { key: 'portfolio.headline.noneSoFar', values: { count: judged } };
  if (unknown > 0) return { key: 'portfolio.headline.noneOfJudged', values: { count: judged, empty: unknown } };
  return { key: 'portfolio.headline.none', values: { count: total } };
};
