import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { LessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';
import { MAX_NAME } from './collection-fields';
import { withPicked } from './picked-lessons';

interface AddToCollectionProps {
  readonly lessonId: string;
  /** The PMO's own. */
  readonly collections: readonly LessonCollection[];
  readonly onAdded: () => void;
}

/** Puts the lesson that is being read into a collection of the PMO. */
export const AddToCollection = (props: AddToCollectionProps) => {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('collection.addThis')}</Button>
      {isOpen ? (
        <AddDialog
          {...props}
          onClose={() => setOpen(false)}
          onAdded={() => {
            setOpen(false);
            props.onAdded();
          }}
        />
      ) : null}
    </>
  );
};

const AddDialog = ({ lessonId, collections, onAdded, onClose }: AddToCollectionProps & { readonly onClose: () => void }) => {
  const { say } = useSpeech();
  const free = collections.filter(({ lessonIds }) => !lessonIds.includes(lessonId));
  const [chosen, setChosen] = useState<LessonCollection | null>(free[0] ?? null);
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const isNameMissing = chosen === null && name.trim() === '';
  const add = async () => {
    setChecked(true);
    if (isNameMissing) return;
    setWorking(true);
    const answer = await callApp('lessons.saveCollection', {
      collection:
        chosen === null
          ? { id: '', version: 0, name: name.trim(), description: '', phase: null, lessonIds: [lessonId] }
          : {
              id: chosen.id,
              version: chosen.version,
              name: chosen.name,
              description: chosen.description,
              phase: chosen.phase,
              lessonIds: [...withPicked(chosen.lessonIds, lessonId)],
            },
    });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (!answer.ok) return;
    showFlag({ id: 'plumbline-collection', title: say('collection.saved'), type: 'success', isAutoDismiss: true });
    onAdded();
  };
  return (
    <FormDialog
      title={say('collection.addThis')}
      submitLabel={say('collection.addThis.submit')}
      isWorking={isWorking}
      error={error}
      onSubmit={add}
      onClose={onClose}
    >
      <FieldGroup label={say('collection.addThis.which')}>
        {collections.map((collection) => {
          const isIn = collection.lessonIds.includes(lessonId);
          return (
            <label key={collection.id} className="pl-option">
              <input
                type="radio"
                name="collection"
                disabled={isIn}
                checked={chosen?.id === collection.id}
                onChange={() => setChosen(collection)}
              />
              <span>{isIn ? say('collection.addThis.there', { name: collection.name }) : collection.name}</span>
            </label>
          );
        })}
        <label className="pl-option">
          <input type="radio" name="collection" checked={chosen === null} onChange={() => setChosen(null)} />
          <span>{say('collection.addThis.new')}</span>
        </label>
      </FieldGroup>
      {chosen === null ? (
        <Field
          label={say('collection.name')}
          hint={say('collection.name.hint')}
          error={isChecked && isNameMissing ? say('collection.name.missing') : null}
        >
          {(parts) => (
            <Textfield
              {...parts}
              isInvalid={isChecked && isNameMissing}
              maxLength={MAX_NAME}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : null}
    </FormDialog>
  );
};
