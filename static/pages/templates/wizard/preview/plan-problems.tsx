import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { Diagnostic } from '../../../../../src/contracts/templates/diagnostic';
import { useSpeech } from '../../../../viewer/viewer-context';
import { questionOf, useDiagnosticText } from '../../diagnostic-text';

/** More than these are there on demand: who has so many mends the first ones first. */
const SHOWN_AT_FIRST = 8;

interface PlanProblemsProps {
  readonly diagnostics: readonly Diagnostic[];
  /** Leads to the question whose answer a problem is about; absent where answers cannot be changed any more. */
  readonly onQuestion?: (question: string) => void;
}

/** What stands in the way of a plan, and what there is to know about it, each with its place in the template. */
export const PlanProblems = ({ diagnostics, onQuestion }: PlanProblemsProps) => {
  const { say } = useSpeech();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length === 0 ? null : (
        <SectionMessage appearance="error" title={say('preview.problems.errors', { count: errors.length })} headingLevel="h3">
          <ProblemLines diagnostics={errors} onQuestion={onQuestion} />
        </SectionMessage>
      )}
      {warnings.length === 0 ? null : (
        <SectionMessage appearance="warning" title={say('preview.problems.warnings', { count: warnings.length })} headingLevel="h3">
          <ProblemLines diagnostics={warnings} onQuestion={onQuestion} />
        </SectionMessage>
      )}
    </>
  );
};

interface ProblemLinesProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onQuestion: ((question: string) => void) | undefined;
}

const ProblemLines = ({ diagnostics, onQuestion }: ProblemLinesProps) => {
  const { say } = useSpeech();
  const textOf = useDiagnosticText(diagnostics);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? diagnostics : diagnostics.slice(0, SHOWN_AT_FIRST);
  const hidden = diagnostics.length - shown.length;
  return (
    <>
      <ul className="pl-list">
        {shown.map((diagnostic) => {
          const question = questionOf(diagnostic);
          return (
            <li key={`${diagnostic.code} ${diagnostic.path} ${diagnostic.subject}`}>
              {textOf(diagnostic)}{' '}
              {question !== null && onQuestion !== undefined ? (
                <button type="button" className="pl-link" onClick={() => onQuestion(question)}>
                  {say('wizard.changeAnswers')}
                </button>
              ) : (
                <ProblemPlace diagnostic={diagnostic} />
              )}
            </li>
          );
        })}
      </ul>
      {hidden === 0 ? null : (
        <Button appearance="subtle" spacing="compact" onClick={() => setShowsAll(true)}>
          {say('preview.problems.more', { count: hidden })}
        </Button>
      )}
    </>
  );
};

/** Where in the template: for the one who mends it. */
const ProblemPlace = ({ diagnostic: { path, line } }: { readonly diagnostic: Diagnostic }) => {
  const { say } = useSpeech();
  if (path === '' && line === null) return null;
  return (
    <span className="pl-problem-place">
      {path === '' ? null : <code>{path}</code>}
      {line === null ? null : ` ${say('preview.problems.line', { line })}`}
    </span>
  );
};
