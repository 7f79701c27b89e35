import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice';
import { SeverityMark } from '../../components/severity-mark';
import { SkeletonBar } from '../../components/skeleton';
import { useAnswer } from '../../components/use-answer';
import { onConfigure } from '../../jira/on-configure';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { rulesOfSaved, type SavedGuard } from './saved-guard';
import './guard-page.css';

interface GuardPageProps {
  readonly config: unknown;
  /** `view` shows what was chosen; `create` and `edit` let choose. */
  readonly entryPoint: string;
}

/** The configuration page of the workflow validator: which rules guard the transition. */
export const GuardPage = ({ config, entryPoint }: GuardPageProps) => {
  const { say, language } = useSpeech();
  const [chosen, setChosen] = useState<readonly string[]>(() => rulesOfSaved(config));
  const { load, retry } = useAnswer(chosen.join(' '), () => callApp('guards.compile', { ruleIds: [...chosen], language }));
  const compiled = useLastGood(load.state === 'done' && load.ok ? load.value : undefined);
  const [problem, setProblem] = useState<string | null>(null);

  const saved = useRef<SavedGuard | null>(null);
  saved.current =
    load.state === 'done' && load.ok && load.value.expression !== null ? { ruleIds: [...chosen], expression: load.value.expression } : null;
  const problemNow = chosen.length === 0 ? say('guard.chooseOne') : say('guard.tooLong');
  const problemRef = useRef(problemNow);
  problemRef.current = problemNow;
  useEffect(() => {
    if (entryPoint === 'view') return;
    // Jira asks when the administrator saves; no answer keeps the page open.
    void onConfigure(async () => {
      setProblem(saved.current === null ? problemRef.current : null);
      return saved.current === null ? undefined : JSON.stringify(saved.current);
    });
  }, [entryPoint]);

  if (load.state === 'done' && !load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  if (compiled === undefined) return <SkeletonBar height={160} />;
  if (entryPoint === 'view')
    return <ChosenRules titles={compiled.rules.filter(({ ruleId }) => chosen.includes(ruleId)).map(({ title }) => title)} />;
  const toggle = (id: string): void => {
    setProblem(null);
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  return (
    <main className="pl-guard">
      <Heading size="small" as="h1">
        {say('guard.title')}
      </Heading>
      <p>{say('guard.intro')}</p>
      {compiled.rules.length === 0 ? <p>{say('guard.none')}</p> : null}
      <fieldset className="pl-guard__rules" aria-describedby="guard-length">
        <legend className="pl-hidden">{say('guard.rules')}</legend>
        {compiled.rules.map(({ ruleId, title, severity, sayable }) => (
          <label key={ruleId} className="pl-guard__rule">
            <input type="checkbox" checked={chosen.includes(ruleId)} disabled={!sayable} onChange={() => toggle(ruleId)} />
            <span>
              {title}
              {sayable ? null : <span className="pl-guard__why">{say('guard.unsayable')}</span>}
            </span>
            <SeverityMark severity={severity} />
          </label>
        ))}
      </fieldset>
      <p id="guard-length" className="pl-guard__length" aria-live="polite">
        {compiled.length > compiled.maximumLength
          ? say('guard.tooLong')
          : say('guard.length', { count: compiled.length, maximum: compiled.maximumLength })}
      </p>
      {problem === null ? null : (
        <div role="alert">
          <SectionMessage appearance="error">{problem}</SectionMessage>
        </div>
      )}
      <p className="pl-guard__frozen">{say('guard.frozen')}</p>
    </main>
  );
};

/** The summary that Jira shows in the list of a transition's rules. */
const ChosenRules = ({ titles }: { readonly titles: readonly string[] }) => {
  const { say } = useSpeech();
  return (
    <main className="pl-guard">
      <p>{say('guard.chosen')}</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </main>
  );
};

/** The last value there was, so that the list stays while a choice is worked out. */
function useLastGood<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
