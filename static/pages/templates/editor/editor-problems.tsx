import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Diagnostic } from '../../../../src/contracts/templates/diagnostic';
import { ErrorNotice } from '../../../components/error-notice';
import { useSpeech } from '../../../viewer/viewer-context';
import { useDiagnosticText } from '../diagnostic-text';
import type { Checking } from './use-check';

/** More than these are there on demand: who has so many mends the first ones first. */
const SHOWN_AT_FIRST = 12;

interface EditorProblemsProps {
  readonly checking: Checking;
  readonly onLine: (line: number) => void;
}

/** What is wrong with the text, each with its place; a press puts the caret there. */
export const EditorProblems = ({ checking: { checked, error, isSettled, retry }, onLine }: EditorProblemsProps) => {
  const { say } = useSpeech();
  const diagnostics = checked?.diagnostics ?? [];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const state = () => {
    if (checked === null || !isSettled) return say('editor.checking');
    if (errors === 0) return say('editor.check.good');
    const hints = warnings === 0 ? '' : `, ${say('editor.warnings.count', { count: warnings })}`;
    return `${say('editor.problems.count', { count: errors })}${hints}`;
  };
  return (
    <section className="pl-problems" aria-label={say('editor.problems')}>
      <p className={`pl-problems__state${errors === 0 ? '' : ' pl-problems__state--wrong'}`} role="status">
        {error === null ? state() : ''}
      </p>
      {error === null ? null : (
        <ErrorNotice title={say('editor.check.failed')} error={error} action={{ label: say('action.retry'), run: retry }} />
      )}
      {diagnostics.length === 0 ? null : <ProblemList diagnostics={diagnostics} onLine={onLine} />}
    </section>
  );
};

interface ProblemListProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onLine: (line: number) => void;
}

export const ProblemList = ({ diagnostics, onLine }: ProblemListProps) => {
  const { say } = useSpeech();
  const textOf = useDiagnosticText(diagnostics);
  const [showsAll, setShowsAll] = useState(false);
  const inOrder = [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const shown = showsAll ? inOrder : inOrder.slice(0, SHOWN_AT_FIRST);
  const hidden = inOrder.length - shown.length;
  const body = (diagnostic: Diagnostic) => (
    <>
      <span className={`pl-problem__kind pl-problem__kind--${diagnostic.severity}`}>{say(`editor.problem.${diagnostic.severity}`)}</span>{' '}
      <span className="pl-problem__place">
        {diagnostic.line === null ? say('editor.problem.whole') : say('editor.problem.line', { line: diagnostic.line })}
        {diagnostic.path === '' ? null : (
          <>
            {' · '}
            <code>{diagnostic.path}</code>
          </>
        )}
      </span>
      <span className="pl-problem__text">{textOf(diagnostic)}</span>
    </>
  );
  return (
    <>
      <ul className="pl-problems__list">
        {shown.map((diagnostic, at) => {
          const { line, code, path, subject } = diagnostic;
          return (
            // Two problems may be alike in all that is said of them.
            // biome-ignore lint/suspicious/noArrayIndexKey: what is alike is told apart by its order only
            <li key={`${code} ${path} ${subject} ${at}`}>
              {line === null ? (
                <div className="pl-problem">{body(diagnostic)}</div>
              ) : (
                <button type="button" className="pl-problem pl-problem--button" onClick={() => onLine(line)}>
                  {body(diagnostic)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {hidden === 0 ? null : (
        <Button appearance="subtle" spacing="compact" onClick={() => setShowsAll(true)}>
          {say('editor.problems.more', { count: hidden })}
        </Button>
      )}
    </>
  );
};
