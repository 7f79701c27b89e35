import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { type LessonContent, lessonCategories, lessonPhases } from '../../../../src/contracts/lessons/lesson';
import { Field, FieldGroup } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { topicsIn } from './lesson-draft';

interface ChoiceFieldProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export const CategoryField = ({ value, onChange }: ChoiceFieldProps<LessonContent['category']>) => {
  const { say } = useSpeech();
  return (
    <Field label={say('lesson.category')}>
      {(parts) => (
        <select
          {...parts}
          className="pl-lesson-select"
          value={value}
          onChange={(event) => onChange(lessonCategories.find((one) => one === event.currentTarget.value) ?? value)}
        >
          {lessonCategories.map((category) => (
            <option key={category} value={category}>
              {say(`lesson.category.${category}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

export const PhasesField = ({ value, onChange }: ChoiceFieldProps<LessonContent['phases']>) => {
  const { say } = useSpeech();
  return (
    <FieldGroup label={say('lesson.phases')}>
      <div className="pl-lesson-choices">
        {lessonPhases.map((phase) => (
          <label key={phase} className="pl-option">
            <input
              type="checkbox"
              checked={value.includes(phase)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange(lessonPhases.filter((one) => (one === phase ? checked : value.includes(one))));
              }}
            />
            <span>{say(`lesson.phase.${phase}`)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
};

/** Topics as words with commas between. What is typed stays as it is typed. */
export const TopicsField = ({ value, onChange }: ChoiceFieldProps<LessonContent['topics']>) => {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <Field label={say('lesson.topics')} hint={say('lesson.topics.hint')}>
      {(parts) => (
        <Textfield
          {...parts}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(topicsIn(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
};
