import type { Dependency } from '../schedule-network';
import { ascending, type CheckOutcome, rounded, shareOutcome, unjudged } from './check-outcome';
import type { JudgedSchedule } from './judged-schedule';

/** DCMA check 2: links that let the successor begin before its predecessor is through with it. */
export function leadsCheck({ network, links }: JudgedSchedule, options: { readonly atMostPercent: number }): CheckOutcome {
  if (!network.holds.lags) return unjudged('notSupported', 'linksHoldNoLags');
  return linkShare(links, ({ lag }) => lag < 0, options);
}

/** DCMA check 3: links that make the successor wait for nothing in particular. */
export function lagsCheck({ network, links }: JudgedSchedule, options: { readonly atMostPercent: number }): CheckOutcome {
  if (!network.holds.lags) return unjudged('notSupported', 'linksHoldNoLags');
  return linkShare(links, ({ lag }) => lag > 0, options);
}

function linkShare(
  links: readonly Dependency[],
  isAtFault: (link: Dependency) => boolean,
  options: { readonly atMostPercent: number },
): CheckOutcome {
  if (links.length === 0) return unjudged('notApplicable', 'noLinks');
  const atFault = links.filter(isAtFault);
  return shareOutcome({
    atFault: atFault.length,
    judged: links.length,
    ...options,
    offending: atFault.map(({ to }) => to),
    code: 'linkShare',
  });
}

/** DCMA check 4: the share of finish-to-start links, which should be high. Tasks behind other links are named. */
export function relationshipTypesCheck({ network, links }: JudgedSchedule, options: { readonly atLeastPercent: number }): CheckOutcome {
  if (!network.holds.linkTypes) return unjudged('notSupported', 'linksHoldNoTypes');
  if (links.length === 0) return unjudged('notApplicable', 'noLinks');
  const others = links.filter(({ type }) => type !== 'finishToStart');
  const percent = ((links.length - others.length) * 100) / links.length;
  return {
    outcome: percent >= options.atLeastPercent ? 'pass' : 'fail',
    value: percent,
    threshold: options.atLeastPercent,
    judged: links.length,
    offending: ascending(others.map(({ to }) => to)),
    reason: {
      code: 'linkShare',
      values: { count: links.length - others.length, of: links.length, percent: rounded(percent, 1), limit: options.atLeastPercent },
    },
  };
}
