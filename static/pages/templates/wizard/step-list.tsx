import CheckIcon from '@atlaskit/icon/core/check-mark';
import { useSpeech } from '../../../viewer/viewer-context';

export type StepName = 'choose' | 'questions' | 'lessons' | 'preview' | 'progress' | 'done';

interface StepListProps {
  readonly steps: readonly StepName[];
  readonly present: StepName;
  /** Leads back to a step that is done; absent once something is written. */
  readonly onStep?: (step: StepName) => void;
}

/** The steps of the wizard: which are done, which is the present one. */
export const StepList = ({ steps, present, onStep }: StepListProps) => {
  const { say } = useSpeech();
  const at = steps.indexOf(present);
  return (
    <nav aria-label={say('wizard.steps')}>
      <ol className="pl-steps">
        {steps.map((step, index) => {
          const isDone = index < at;
          const content = (
            <>
              <span className="pl-steps__mark" aria-hidden="true">
                {isDone ? <CheckIcon label="" size="small" /> : index + 1}
              </span>
              <span className="pl-steps__name">{say(`wizard.step.${step}`)}</span>
            </>
          );
          return (
            <li
              key={step}
              className={`pl-steps__step${isDone ? ' pl-steps__step--done' : ''}${index === at ? ' pl-steps__step--present' : ''}`}
              {...(index === at ? { 'aria-current': 'step' as const } : {})}
            >
              {isDone && onStep !== undefined ? (
                <button
                  type="button"
                  className="pl-steps__button"
                  aria-label={say('wizard.step.isDone', { step: say(`wizard.step.${step}`) })}
                  onClick={() => onStep(step)}
                >
                  {content}
                </button>
              ) : (
                <span className="pl-steps__button">{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
