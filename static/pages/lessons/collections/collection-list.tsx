import Button from '@atlaskit/button/new';
import { showFlag } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import type { LessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import { useSpeech } from '../../../viewer/viewer-context';
import { CollectionDialog } from './collection-dialog';
import { DeleteCollectionDialog } from './delete-collection-dialog';

type Task =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly collection: LessonCollection }
  | { readonly kind: 'delete'; readonly collection: LessonCollection };

interface CollectionListProps {
  readonly collections: readonly LessonCollection[];
  /** Whether the viewer makes and changes those of the PMO. */
  readonly canEdit: boolean;
  readonly onOpen: (collectionId: string) => void;
  readonly onChanged: () => void;
}

/** Reading lists that come with Plumbline, and the PMO's own collections with what can be done with them. */
export const CollectionList = ({ collections, canEdit, onOpen, onChanged }: CollectionListProps) => {
  const { say } = useSpeech();
  const [task, setTask] = useState<Task | null>(null);
  const makeButton = useRef<HTMLButtonElement>(null);
  const isDeleted = useRef(false);
  // The button that opened the question went with the collection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the list without it is there
  useEffect(() => {
    if (isDeleted.current) makeButton.current?.focus();
    isDeleted.current = false;
  }, [collections]);
  const close = () => setTask(null);
  const done = (title: string) => {
    close();
    showFlag({ id: 'plumbline-collection', title, type: 'success', isAutoDismiss: true });
    onChanged();
  };
  return (
    <>
      <ul className="pl-lesson-collections" aria-label={say('lessons.collections')}>
        {collections.map((collection) => (
          <li key={collection.id} className="pl-lesson-card">
            <h3 className="pl-lesson-card__title">
              <button type="button" className="pl-link" onClick={() => onOpen(collection.id)}>
                {collection.name}
              </button>
            </h3>
            <p>{collection.description}</p>
            <p className="pl-subtle">
              {[
                say('lessons.collection.size', { count: collection.lessonIds.length }),
                ...(collection.phase === null || collection.shipped ? [] : [say(`lesson.phase.${collection.phase}`)]),
                ...(canEdit && collection.shipped ? [say('collection.shipped.short')] : []),
              ].join(' · ')}
            </p>
            {canEdit && !collection.shipped ? (
              <div className="pl-lesson-page__actions">
                <Button
                  spacing="compact"
                  aria-label={say('collection.edit.named', { name: collection.name })}
                  onClick={() => setTask({ kind: 'change', collection })}
                >
                  {say('collection.change')}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={say('collection.delete.named', { name: collection.name })}
                  onClick={() => setTask({ kind: 'delete', collection })}
                >
                  {say('collection.delete')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <div className="pl-lesson-page__actions">
          <Button ref={makeButton} onClick={() => setTask({ kind: 'new' })}>
            {say('collection.new')}
          </Button>
          {collections.every(({ shipped }) => shipped) ? <p className="pl-subtle">{say('collection.empty')}</p> : null}
        </div>
      ) : null}
      {task === null || task.kind === 'delete' ? null : (
        <CollectionDialog
          collection={task.kind === 'change' ? task.collection : null}
          onClose={close}
          onSaved={() => done(say('collection.saved'))}
        />
      )}
      {task?.kind === 'delete' ? (
        <DeleteCollectionDialog
          collection={task.collection}
          onClose={close}
          onDeleted={() => {
            isDeleted.current = true;
            done(say('collection.deleted'));
          }}
        />
      ) : null}
    </>
  );
};
