import Textfield from '@atlaskit/textfield';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { AnybodyPicker } from '../../templates/anybody-picker';
import { FormSection } from './form-section';
import type { LessonDraft } from './lesson-draft';
import { ProjectField } from './project-field';

interface OriginSectionProps {
  readonly draft: LessonDraft;
  readonly projectError: string | null;
  readonly onChange: (part: Partial<LessonDraft>) => void;
}

/** Who keeps the lesson right, and where and when it was learned. */
export const OriginSection = ({ draft, projectError, onChange }: OriginSectionProps) => {
  const { say } = useSpeech();
  const { content, ownerAccountId, eventDay } = draft;
  const write = (part: Partial<LessonDraft['content']>) => onChange({ content: { ...content, ...part } });
  return (
    <FormSection title={say('lesson.origin')} why={say('lesson.origin.why')}>
      <Field label={say('lesson.owner')} hint={say('lesson.owner.hint')}>
        {(parts) => (
          <AnybodyPicker field={parts} accountId={ownerAccountId} onChange={(accountId) => onChange({ ownerAccountId: accountId })} />
        )}
      </Field>
      <Field label={say('lesson.eventDay')}>
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            value={dayFieldText(eventDay)}
            onChange={(event) => onChange({ eventDay: dayOfField(event.currentTarget.value) })}
          />
        )}
      </Field>
      <ProjectField
        label={say('lesson.project')}
        projectId={content.sourceProjectId}
        error={projectError}
        onChange={(sourceProjectId) => write({ sourceProjectId })}
      />
      {content.sourceProjectId === null ? (
        <Field label={say('lesson.sourceWords')} hint={say('lesson.sourceWords.hint')}>
          {(parts) => (
            <Textfield
              {...parts}
              maxLength={200}
              value={content.source}
              onChange={(event) => write({ source: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </FormSection>
  );
};
