import Heading from '@atlaskit/heading';
import type { StandardContent } from '../../../../src/contracts/audits/standard';
import { ErrorNotice } from '../../../components/error-notice';
import { useSpeech } from '../../../viewer/viewer-context';
import { changeOf, summariseDryRun } from './dry-run-summary';
import { useDryRun } from './use-dry-run';

/** Rules shown; the sum is of all. */
const RULES_SHOWN = 12;
const PROJECTS_NAMED = 3;

/** What would change on live data if the draft were saved now: "+12 findings in 4 projects". */
export const DryRunPanel = ({ content }: { readonly content: StandardContent }) => {
  const { say, formats } = useSpeech();
  const { run, error, isRunning } = useDryRun(content);
  const signed = (change: number) => (change > 0 ? `+${formats.number(change)}` : `−${formats.number(-change)}`);
  const summary = run === null ? null : summariseDryRun(run);
  const sentence = (): string => {
    if (content.rules.length === 0) return say('dryRun.noRules');
    if (run === null || summary === null) return isRunning ? say('dryRun.running') : '';
    if (summary.more === 0 && summary.fewer === 0) return say('dryRun.nothing');
    const parts = [
      ...(summary.more > 0 ? [say('dryRun.more', { count: summary.more })] : []),
      ...(summary.fewer > 0 ? [say('dryRun.fewer', { count: summary.fewer })] : []),
    ];
    return `${formats.list(parts)} ${say('dryRun.projects', { count: summary.projects })}`;
  };
  return (
    <section className="pl-dry-run" aria-label={say('dryRun.title')} aria-busy={isRunning}>
      <Heading size="xsmall" as="h3">
        {say('dryRun.title')}
      </Heading>
      <p role="status" className="pl-dry-run__sum pl-numeric">
        {sentence()}
      </p>
      {isRunning && run !== null ? <p className="pl-subtle">{say('dryRun.running')}</p> : null}
      {error === null ? null : <ErrorNotice title={say('dryRun.failed')} error={error} />}
      {run === null || summary === null ? null : (
        <>
          {run.scoreAfter === null ? null : (
            <p className="pl-numeric">
              {run.scoreBefore === null
                ? say('dryRun.scoreNew', { after: formats.number(run.scoreAfter) })
                : say('dryRun.score', { before: formats.number(run.scoreBefore), after: formats.number(run.scoreAfter) })}
            </p>
          )}
          <ul className="pl-dry-run__rules">
            {summary.rules.slice(0, RULES_SHOWN).map((rule) => {
              const projects = rule.projects.filter((project) => changeOf(project) !== 0);
              return (
                <li key={rule.ruleId}>
                  <span className="pl-dry-run__rule">
                    {rule.title}
                    {rule.problem === null ? (
                      <span className="pl-subtle">
                        {' '}
                        {projects
                          .slice(0, PROJECTS_NAMED)
                          .map(({ key }) => key)
                          .join(', ')}
                        {projects.length > PROJECTS_NAMED
                          ? ` ${say('portfolio.headline.more', { count: projects.length - PROJECTS_NAMED })}`
                          : ''}
                      </span>
                    ) : (
                      <span className="pl-subtle"> {rule.problem}</span>
                    )}
                  </span>
                  <span className="pl-numeric">{changeOf(rule) === 0 ? '' : signed(changeOf(rule))}</span>
                </li>
              );
            })}
          </ul>
          {summary.rules.length > RULES_SHOWN ? (
            <p className="pl-subtle">{say('portfolio.headline.more', { count: summary.rules.length - RULES_SHOWN })}</p>
          ) : null}
        </>
      )}
    </section>
  );
};
