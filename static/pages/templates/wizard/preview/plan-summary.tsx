import Heading from '@atlaskit/heading';
import type { ProvisionPlan } from '../../../../../src/contracts/templates/plan';
import { useSpeech } from '../../../../viewer/viewer-context';
import { useDuration } from '../../catalogue/template-facts';
import { calendarOfPlan } from './calendar-of-plan';

const isWrite = ({ action }: ProvisionPlan['changes'][number]): boolean =>
  action === 'create' || action === 'update' || action === 'remove';

/** The plan in one sentence and four figures. */
export const PlanSummary = ({ plan }: { readonly plan: ProvisionPlan }) => {
  const { say, formats } = useSpeech();
  const duration = useDuration();
  const { cost, projectName: name, projectKey: key, projectId } = plan;
  const writes = plan.changes.filter(isWrite).length;
  const { span } = calendarOfPlan(plan.changes);
  const headline = () => {
    if (writes === 0) return say('preview.headline.nothing', { name, key });
    if (projectId !== null) return say('preview.headline.change', { name, key, count: writes });
    return say('preview.headline.create', { name, key, issues: say('preview.issues', { count: cost.issues }) });
  };
  return (
    <div className="pl-plan-summary">
      <Heading size="small" as="h3">
        {headline()}
      </Heading>
      <dl className="pl-plan-figures" aria-label={say('preview.facts')}>
        {span === null ? null : (
          <div>
            <dt>{say('preview.until')}</dt>
            <dd>{say('preview.fromTo', { from: formats.day(span.from), until: formats.day(span.until) })}</dd>
          </div>
        )}
        <div>
          <dt>{say('preview.time')}</dt>
          <dd>{duration(cost.seconds)}</dd>
        </div>
        <div>
          <dt>{say('preview.calls')}</dt>
          <dd>
            {formats.number(cost.calls)}
            {cost.leastIssueCalls === 0 ? null : (
              <span className="pl-plan-figures__note">
                {cost.issueCalls <= cost.leastIssueCalls
                  ? say('preview.calls.fewest', { issueCalls: cost.issueCalls })
                  : say('preview.calls.issues', { issueCalls: cost.issueCalls, least: cost.leastIssueCalls })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{say('preview.points')}</dt>
          <dd>{formats.number(cost.points)}</dd>
        </div>
      </dl>
    </div>
  );
};
