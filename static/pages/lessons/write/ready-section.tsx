import { useSpeech } from '../../../viewer/viewer-context';
import { FormSection } from './form-section';
import { type LessonDraft, missingIn } from './lesson-draft';

interface ReadySectionProps {
  readonly draft: LessonDraft;
  readonly submits: boolean;
  readonly onSubmits: (submits: boolean) => void;
}

/** What a reviewer will need and is not there yet; when nothing is missing, the way to review. */
export const ReadySection = ({ draft, submits, onSubmits }: ReadySectionProps) => {
  const { say } = useSpeech();
  const missing = missingIn(draft);
  const isReady = missing.length === 0;
  return (
    <FormSection title={say('lesson.ready')}>
      <p role="status">
        {isReady
          ? `✓ ${say('lesson.ready.yes')}`
          : say('lesson.missing', { parts: missing.map((part) => say(`lesson.missing.${part}`)).join(', ') })}
      </p>
      <label className="pl-option">
        <input
          type="checkbox"
          disabled={!isReady}
          checked={submits && isReady}
          onChange={(event) => onSubmits(event.currentTarget.checked)}
        />
        <span>{say('lesson.ready.send')}</span>
      </label>
    </FormSection>
  );
};
