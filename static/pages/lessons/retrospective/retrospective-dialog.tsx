import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { useSpeech } from '../../../viewer/viewer-context';
import { problemsOf } from '../write/lesson-draft';
import { useInvalidFocus } from '../write/use-invalid-focus';
import {
  emptyRetrospective,
  MAX_ROWS,
  missingOfRow,
  type RetrospectiveDraft,
  type RetrospectiveRow,
  retrospectiveDraft,
  withoutRow,
  withRow,
  writtenRows,
} from './retrospective-draft';
import { RetrospectiveRowFields } from './retrospective-row';
import { SharedSection } from './shared-section';
import { useSaveRetrospective } from './use-save-retrospective';

interface RetrospectiveDialogProps {
  /** The project that looks back; `null` lets the writer choose one. */
  readonly projectId: number | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Several lessons at once: a short row for each, and what is the same for all of them. Nothing is kept until all of them can be. */
export const RetrospectiveDialog = ({ projectId, onClose, onSaved }: RetrospectiveDialogProps) => {
  const { say, accountId } = useSpeech();
  const [draft, setDraft] = useState(() => emptyRetrospective(projectId, accountId));
  /** Raised when a kept draft takes the place of what stands in the fields. */
  const [taken, setTaken] = useState(0);
  const { offered, keep, settle, forget } = useDraft(`retrospective:${projectId ?? 'ANY'}`, retrospectiveDraft);
  const [attempts, setAttempts] = useState(0);
  const { isWorking, error, refused, settle: settleRefusal, save } = useSaveRetrospective();
  const [said, setSaid] = useState('');
  const [focused, setFocused] = useState<{ readonly rowId: number } | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const fields = useInvalidFocus(attempts, error !== null);
  useEffect(() => {
    if (focused === null) return;
    const field = rows.current?.querySelector(`[data-row="${focused.rowId}"] textarea`);
    if (field instanceof HTMLElement) field.focus();
  }, [focused]);
  const change = (next: RetrospectiveDraft) => {
    setDraft(next);
    keep(next);
  };
  const changeRow = (id: number, part: Partial<RetrospectiveRow>) => {
    if (refused?.kind === 'row' && refused.row.id === id) settleRefusal();
    change({ ...draft, rows: draft.rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  };
  const add = () => {
    const next = withRow(draft, accountId);
    const added = next.rows.at(-1);
    if (next === draft || added === undefined) return;
    change(next);
    setSaid(say('retrospective.added', { count: next.rows.length }));
    setFocused({ rowId: added.id });
  };
  const remove = (id: number) => {
    const at = draft.rows.findIndex((row) => row.id === id);
    const next = withoutRow(draft, id);
    change(next);
    setSaid(say('retrospective.removed', { count: next.rows.length }));
    const neighbour = next.rows[Math.min(at, next.rows.length - 1)];
    if (neighbour !== undefined) setFocused({ rowId: neighbour.id });
  };
  const numberOf = (row: RetrospectiveRow): number => draft.rows.findIndex(({ id }) => id === row.id) + 1;
  const written = writtenRows(draft);
  const problems = problemsOf({ title: '-', event: '', visibility: draft.visibility, sourceProjectId: draft.sourceProjectId });
  const submit = async () => {
    setAttempts((count) => count + 1);
    const first = draft.rows[0];
    if (written.length === 0 && first !== undefined) setFocused({ rowId: first.id });
    if (written.length === 0 || problems.size > 0) return;
    const refusal = await save(draft);
    if (refusal?.kind === 'row') setFocused({ rowId: refusal.row.id });
    if (refusal !== null) return;
    forget();
    onSaved();
  };
  return (
    <FormDialog
      title={say('retrospective.title')}
      submitLabel={written.length === 0 ? say('action.save') : say('retrospective.save', { count: written.length })}
      isWorking={isWorking}
      error={error}
      width="large"
      onSubmit={submit}
      onClose={onClose}
    >
      <div ref={fields}>
        <p>{say('retrospective.intro')}</p>
        {offered === null ? null : (
          <DraftOffer
            savedAt={offered.savedAt}
            onContinue={() => {
              setDraft(offered.value);
              setTaken((count) => count + 1);
              settle(true);
            }}
            onDiscard={() => settle(false)}
          />
        )}
        {attempts > 0 && written.length === 0 ? (
          <p className="pl-field__error" role="alert">
            {say('retrospective.empty')}
          </p>
        ) : null}
        {refused?.kind === 'row' ? (
          <p className="pl-field__error" role="alert">
            {say('retrospective.refused', { count: numberOf(refused.row), reason: refused.reason })}
          </p>
        ) : null}
        <div ref={rows} className="pl-retrospective">
          {draft.rows.map((row, at) => (
            <RetrospectiveRowFields
              key={`${taken} ${row.id}`}
              row={row}
              number={at + 1}
              missing={draft.submits && written.includes(row) ? missingOfRow(row, draft) : []}
              refusal={refused?.kind === 'row' && refused.row.id === row.id ? refused.reason : null}
              onChange={(part) => changeRow(row.id, part)}
              onRemove={draft.rows.length === 1 ? null : () => remove(row.id)}
            />
          ))}
        </div>
        <div className="pl-lesson-page__actions">
          {draft.rows.length < MAX_ROWS ? (
            <Button onClick={add}>{say('retrospective.add')}</Button>
          ) : (
            <p className="pl-subtle">{say('retrospective.full')}</p>
          )}
          <p role="status" className="pl-hidden">
            {said}
          </p>
        </div>
        <SharedSection
          key={`shared ${taken}`}
          draft={draft}
          refused={refused?.kind === 'shared' ? refused : null}
          choosesProject={projectId === null}
          problems={attempts > 0 ? problems : new Set()}
          onChange={(part) => {
            settleRefusal();
            change({ ...draft, ...part });
          }}
        />
      </div>
    </FormDialog>
  );
};
