import type { LessonContent } from '../../../../src/contracts/lessons/lesson';
import { Field, FieldGroup } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { CategoryField, PhasesField, TopicsField } from './choice-fields';
import { FormSection } from './form-section';
import { projectTypes } from './project-types';

interface AboutSectionProps {
  readonly content: LessonContent;
  readonly onChange: (part: Partial<LessonContent>) => void;
}

/** By what a lesson is found and offered. */
export const AboutSection = ({ content, onChange }: AboutSectionProps) => {
  const { say } = useSpeech();
  const others = content.projectTypes.filter((type) => !projectTypes.some((known) => known === type));
  return (
    <FormSection title={say('lesson.about')} why={say('lesson.about.why')}>
      <TopicsField value={content.topics} onChange={(topics) => onChange({ topics })} />
      <PhasesField value={content.phases} onChange={(phases) => onChange({ phases })} />
      <CategoryField value={content.category} onChange={(category) => onChange({ category })} />
      <FieldGroup label={say('lesson.projectTypes')}>
        <div className="pl-lesson-choices">
          {projectTypes.map((type) => (
            <label key={type} className="pl-option">
              <input
                type="checkbox"
                checked={content.projectTypes.includes(type)}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  onChange({
                    projectTypes: [
                      ...projectTypes.filter((one) => (one === type ? checked : content.projectTypes.includes(one))),
                      ...others,
                    ],
                  });
                }}
              />
              <span>{say(`lesson.projectType.${type}`)}</span>
            </label>
          ))}
        </div>
        <p className="pl-field__hint">{say('lesson.projectTypes.hint')}</p>
      </FieldGroup>
      <Field label={say('lesson.language')}>
        {(parts) => (
          <select
            {...parts}
            className="pl-lesson-select"
            value={content.language}
            onChange={(event) => onChange({ language: event.currentTarget.value === 'nl' ? 'nl' : 'en' })}
          >
            <option value="en">{say('lesson.language.en')}</option>
            <option value="nl">{say('lesson.language.nl')}</option>
          </select>
        )}
      </Field>
    </FormSection>
  );
};
