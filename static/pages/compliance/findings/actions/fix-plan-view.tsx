import ProgressBar from '@atlaskit/progress-bar';
import type { FixPlan, FixStep } from '../../../../../src/contracts/audits/fix-contracts';
import { ScrollRegion } from '../../../../components/scroll-region';
import { useIssueWords } from '../../../../jira/use-issue-words';
import { useSpeech } from '../../../../viewer/viewer-context';

/** Summaries are read for so many issues; the plan shows all. */
const SUMMARIES_SHOWN = 100;

const countOf = (steps: readonly FixStep[], ...states: readonly FixStep['state'][]): number =>
  steps.filter(({ state }) => states.includes(state)).length;

/** What a plan changes, line by line; what it leaves alone and why; how far it is. */
export const FixPlanView = ({ plan, isWorking }: { readonly plan: FixPlan; readonly isWorking: boolean }) => {
  const { say } = useSpeech();
  const { steps, leftAlone, undoLimits, state } = plan;
  const { words } = useIssueWords(steps.slice(0, SUMMARIES_SHOWN).map(({ issueId }) => issueId));
  const failed = countOf(steps, 'failed', 'undoFailed');
  const handled = state === 'undoing' ? countOf(steps, 'undone', 'undoFailed') : countOf(steps, 'applied', 'failed');
  const sentence = (): string => {
    switch (state) {
      case 'planned':
        return steps.length === 0 ? say('fix.nothing') : say('fix.plan', { count: steps.length, calls: plan.calls });
      case 'applying':
      case 'undoing':
        return say('fix.progress', { done: handled, total: steps.length });
      case 'applied':
        return say('fix.applied', { count: countOf(steps, 'applied') });
      case 'undone':
        return say('fix.undone', { count: countOf(steps, 'undone') });
      case 'cancelled':
        return say('fix.cancelled');
    }
  };
  return (
    <>
      <p role="status">
        {sentence()}
        {failed === 0 ? '' : ` ${say('fix.failed', { count: failed })}`}
      </p>
      {isWorking && (state === 'applying' || state === 'undoing') ? (
        <ProgressBar ariaLabel={sentence()} value={steps.length === 0 ? 0 : handled / steps.length} />
      ) : null}
      {steps.length === 0 ? null : (
        <ScrollRegion label={say('fix.changes')}>
          <table className="pl-plain-table">
            <thead>
              <tr>
                <th scope="col">{say('finding.issue')}</th>
                <th scope="col">{say('fix.field')}</th>
                <th scope="col">{say('fix.before')}</th>
                <th scope="col">{say('fix.after')}</th>
                <th scope="col">{say('fix.state')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={`${step.issueId}.${step.field}`}>
                  <th scope="row">
                    {step.issueKey} <span className="pl-subtle">{words.get(step.issueId)?.summary}</span>
                  </th>
                  <td>{step.field}</td>
                  <td>{step.before === '' ? say('value.undefined') : step.before}</td>
                  <td>{step.after === '' ? say('value.undefined') : step.after}</td>
                  <td>
                    {say(`fix.state.${step.state}`)}
                    {step.problem === null ? null : <p className="pl-field__error">{step.problem}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {leftAlone.length === 0 ? null : (
        <details className="pl-details">
          <summary>{say('fix.leftAlone', { count: leftAlone.length })}</summary>
          <ul className="pl-list">
            {leftAlone.map(({ issueId, issueKey, reason }) => (
              <li key={issueId}>
                {issueKey}: {say(`fix.leftAlone.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {undoLimits.length === 0 ? null : (
        <ul className="pl-list pl-subtle">
          {undoLimits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
    </>
  );
};
