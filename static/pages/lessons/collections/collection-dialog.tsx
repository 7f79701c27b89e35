import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type LessonCollection, lessonCollection } from '../../../../src/contracts/lessons/lesson-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { changedParts, withParts } from '../../../drafts/changed-parts';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';
import { CollectionFields, MAX_NAME } from './collection-fields';
import { LessonFinder } from './lesson-finder';
import { LessonOrder } from './lesson-order';
import { withPicked } from './picked-lessons';
import { useLessonTitles } from './use-lesson-titles';

type Draft = Pick<LessonCollection, 'name' | 'description' | 'phase' | 'lessonIds'>;
/** What is kept of a draft: the changed parts, also a name that is not right yet. */
const keptDraft = lessonCollection
  .pick({ description: true, phase: true, lessonIds: true })
  .extend({ name: z.string().max(MAX_NAME) })
  .partial();

const draftOf = ({ name, description, phase, lessonIds }: LessonCollection): Draft => ({ name, description, phase, lessonIds });
const emptyDraft: Draft = { name: '', description: '', phase: null, lessonIds: [] };

interface CollectionDialogProps {
  /** The collection to change; `null` makes a new one. */
  readonly collection: LessonCollection | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Makes or changes a collection of the PMO: what it is for, and its lessons in reading order. */
export const CollectionDialog = ({ collection, onClose, onSaved }: CollectionDialogProps) => {
  const { say, language } = useSpeech();
  const [base, setBase] = useState(collection);
  const [draft, setDraft] = useState<Draft>(collection === null ? emptyDraft : draftOf(collection));
  const { titles, learn } = useLessonTitles(base, language);
  const { offered, keep, settle, forget } = useDraft(`collection:${collection?.id ?? 'NEW'}`, keptDraft);
  const saved = base === null ? emptyDraft : draftOf(base);
  useEffect(() => keep(changedParts(draft, base === null ? emptyDraft : draftOf(base))), [keep, draft, base]);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [said, setSaid] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const titleOf = (id: string): string => titles.get(id) ?? say('collection.untitled');
  const order = (lessonIds: readonly string[], what: string) => {
    change({ lessonIds: [...lessonIds] });
    setSaid(what);
  };
  const toggle = (id: string, title: string) => {
    learn(id, title);
    const isIn = draft.lessonIds.includes(id);
    const next = isIn ? draft.lessonIds.filter((one) => one !== id) : withPicked(draft.lessonIds, id);
    const added = next.length > draft.lessonIds.length;
    order(
      next,
      isIn ? say('collection.removed', { title }) : added ? say('collection.added', { title, place: next.length }) : say('collection.full'),
    );
  };
  const save = async () => {
    setChecked(true);
    if (draft.name.trim() === '') return nameField.current?.focus();
    setWorking(true);
    const answer = await callApp('lessons.saveCollection', {
      collection: { ...draft, name: draft.name.trim(), id: base?.id ?? '', version: base?.version ?? 0 },
    });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (!answer.ok) return;
    forget();
    onSaved();
  };
  /** Takes over what somebody else saved, with one's own changes in it. */
  const reload = async () => {
    setWorking(true);
    const answer = await callApp('lessons.getStart', { language });
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    const present = answer.value.collections.find(({ id }) => id === base?.id);
    if (present === undefined) return setError({ code: 'NOT_FOUND', message: '' });
    setDraft(withParts(draftOf(present), changedParts(draft, saved) ?? {}));
    setBase(present);
    setError(null);
    setSaid(say('collection.reloaded'));
  };
  return (
    <FormDialog
      title={say(collection === null ? 'collection.new' : 'collection.edit')}
      submitLabel={say('action.save')}
      isWorking={isWorking}
      error={error?.code === 'CONFLICT' ? null : error}
      width="large"
      firstField={nameField}
      onSubmit={save}
      onClose={onClose}
    >
      {error?.code === 'CONFLICT' ? (
        <ErrorNotice title={say('collection.conflict')} error={error} action={{ label: say('error.reload'), run: () => void reload() }} />
      ) : null}
      {offered === null ? null : (
        <DraftOffer
          savedAt={offered.savedAt}
          onContinue={() => {
            setDraft(withParts(draft, offered.value));
            settle(true);
          }}
          onDiscard={() => settle(false)}
        />
      )}
      <CollectionFields draft={draft} nameField={nameField} isNameMissing={isChecked && draft.name.trim() === ''} onChange={change} />
      <h3 className="pl-field__label">{say('collection.lessons')}</h3>
      {draft.lessonIds.length === 0 ? <p className="pl-subtle">{say('collection.lessons.none')}</p> : null}
      <LessonOrder lessonIds={draft.lessonIds} titleOf={titleOf} onChange={order} />
      <p role="status" className="pl-subtle pl-lesson-order__said">
        {said}
      </p>
      <LessonFinder picked={draft.lessonIds} onToggle={toggle} />
    </FormDialog>
  );
};
