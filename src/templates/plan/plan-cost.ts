import type { EndpointClass, PlanCost } from '../../contracts/templates/plan';
import type { Step } from '../ports';
import { endpointOf } from './kinds-in-order';

/** What one step costs: calls, and points as Jira counts them (a write 1, a read 1 and 1 more for each object). */
const costOfStep: Readonly<Record<EndpointClass, { readonly calls: number; readonly points: number }>> = {
  none: { calls: 0, points: 0 },
  // Creating it, reading it, and noting where it comes from.
  project: { calls: 3, points: 4 },
  // Looking what is there, creating, assigning.
  configuration: { calls: 3, points: 6 },
  projectItem: { calls: 1, points: 1 },
  issueBulk: { calls: 1, points: 1 },
  issueWrite: { calls: 1, points: 1 },
  link: { calls: 1, points: 1 },
  own: { calls: 0, points: 0 },
};

/** How long Jira Cloud takes for a write, about; the time of a plan is an estimate and says so. */
export const MILLISECONDS_PER_CALL = 400;

/** What applying a plan of these steps takes. The bulks are as few as Jira's bulk size allows; see `issueBulks`. */
export function costOf(steps: readonly Step[], millisecondsPerCall = MILLISECONDS_PER_CALL): PlanCost {
  const classes = steps.map(({ kind, action }) => endpointOf(kind, action));
  const sum = (of: 'calls' | 'points'): number => classes.reduce((total, one) => total + costOfStep[one][of], 0);
  const bulks = classes.filter((one) => one === 'issueBulk').length;
  const calls = sum('calls');
  return {
    calls,
    points: sum('points'),
    seconds: Math.ceil((calls * millisecondsPerCall) / 1000),
    issues: steps.reduce((total, { kind, action, refs }) => total + (kind === 'issue' && action === 'create' ? refs.length : 0), 0),
    issueCalls: bulks + classes.filter((one) => one === 'issueWrite').length,
    leastIssueCalls: bulks,
  };
}
