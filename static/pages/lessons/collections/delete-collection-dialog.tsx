import { useState } from 'react';
import type { LessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';

interface DeleteCollectionDialogProps {
  readonly collection: LessonCollection;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Says what goes and what stays before a collection is deleted. */
export const DeleteCollectionDialog = ({ collection, onClose, onDeleted }: DeleteCollectionDialogProps) => {
  const { say } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const remove = async () => {
    setWorking(true);
    const answer = await callApp('lessons.deleteCollection', { id: collection.id, version: collection.version });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onDeleted();
  };
  return (
    <FormDialog
      title={say('collection.delete.named', { name: collection.name })}
      submitLabel={say('collection.delete')}
      isDangerous
      isWorking={isWorking}
      error={error}
      width="small"
      onSubmit={remove}
      onClose={onClose}
    >
      <p>{say('collection.delete.body', { count: collection.lessonIds.length })}</p>
    </FormDialog>
  );
};
