import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import { severities } from '../../../src/contracts/audits/vocabulary';
import { ErrorNotice } from '../../components/error-notice';
import { LevelMark } from '../../components/level-mark';
import { SeverityMark } from '../../components/severity-mark';
import { SkeletonBar } from '../../components/skeleton';
import { useAnswer } from '../../components/use-answer';
import { type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { Section } from './section';

/** Failing rules that the page names; Compliance has the others. */
const RULES_SHOWN = 6;

/** Score, level and the gravest rules that fail. */
export const AuditSection = ({ projectId, canAudit }: { readonly projectId: number; readonly canAudit: boolean }) => {
  const { say, language, formats } = useSpeech();
  const { load } = useAnswer(`audit ${projectId} ${language}`, () => callApp('audits.getProject', { projectId, language }));
  const [error, setError] = useState<CallError | null>(null);
  const start = async () => {
    const answer = await callApp('audits.startRun', { projectIds: [projectId] });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) showFlag({ id: 'plumbline-audit', title: say('governance.audit.started'), type: 'success', isAutoDismiss: true });
  };
  const action = canAudit ? (
    <Button spacing="compact" onClick={() => void start()}>
      {say('governance.audit.start')}
    </Button>
  ) : undefined;
  const body = () => {
    if (load.state === 'loading') return <SkeletonBar height={96} />;
    if (!load.ok) return <ErrorNotice title={say('governance.audit.failed')} error={load.error} />;
    const { standing, standards, checks, results } = load.value;
    if (standing === null) return <p className="pl-subtle">{say('governance.audit.never')}</p>;
    const resultOf = new Map(results.map((result) => [result.checkNo, result]));
    const failing = checks
      .flatMap((check) => {
        const result = resultOf.get(check.checkNo);
        return result?.outcome === 'fail' ? [{ check, result }] : [];
      })
      .sort((a, b) => severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity) || b.result.failing - a.result.failing);
    return (
      <>
        <p className="pl-project__score">
          <strong className="pl-numeric">
            {standing.score.score === null ? say('value.undefined') : formats.number(standing.score.score)}
          </strong>
          <LevelMark level={standing.score.level} />
          <span className="pl-subtle">{say('governance.audit.fails', { count: failing.length })}</span>
        </p>
        {standards.length < 2 ? null : (
          <ul className="pl-project__standards" aria-label={say('governance.audit.standards')}>
            {standards.map(({ id, name, score, level }) => (
              <li key={id}>
                <span>{name}</span>
                <span className="pl-numeric">{score === null ? say('value.undefined') : formats.number(score)}</span>
                <LevelMark level={level} />
              </li>
            ))}
          </ul>
        )}
        <ul className="pl-project__list pl-project__list--marked">
          {failing.slice(0, RULES_SHOWN).map(({ check, result }) => (
            <li key={check.checkNo}>
              <SeverityMark severity={check.severity} isWordShown={false} /> {check.title}{' '}
              <span className="pl-subtle pl-numeric">{result.reason ?? say('governance.blocker.findings', { count: result.failing })}</span>
            </li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <Section title={say('governance.audit')} action={action}>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      {body()}
    </Section>
  );
};
