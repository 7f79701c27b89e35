import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { RefObject } from 'react';
import { lessonPhases } from '../../../../src/contracts/lessons/lesson';
import type { LessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';

/** As the contract of `lessons.saveCollection` has them. */
export const MAX_NAME = 120;
const MAX_DESCRIPTION = 2000;

type Described = Pick<LessonCollection, 'name' | 'description' | 'phase'>;

interface CollectionFieldsProps {
  readonly draft: Described;
  readonly nameField: RefObject<HTMLInputElement>;
  readonly isNameMissing: boolean;
  readonly onChange: (part: Partial<Described>) => void;
}

/** What a collection is for, and when it is read. */
export const CollectionFields = ({ draft, nameField, isNameMissing, onChange }: CollectionFieldsProps) => {
  const { say } = useSpeech();
  return (
    <>
      <Field
        label={say('collection.name')}
        hint={say('collection.name.hint')}
        error={isNameMissing ? say('collection.name.missing') : null}
      >
        {(parts) => (
          <Textfield
            {...parts}
            ref={nameField}
            isRequired
            isInvalid={isNameMissing}
            maxLength={MAX_NAME}
            value={draft.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('collection.description')} hint={say('collection.description.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            minimumRows={2}
            maxLength={MAX_DESCRIPTION}
            value={draft.description}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('collection.phase')}>
        {(parts) => (
          <select
            {...parts}
            className="pl-lesson-select"
            value={draft.phase ?? ''}
            onChange={(event) => onChange({ phase: lessonPhases.find((phase) => phase === event.currentTarget.value) ?? null })}
          >
            <option value="">{say('collection.phase.any')}</option>
            {lessonPhases.map((phase) => (
              <option key={phase} value={phase}>
                {say(`lesson.phase.${phase}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
};
