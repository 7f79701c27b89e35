import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { AnybodyPicker } from '../../templates/anybody-picker';
import { CategoryField } from '../write/choice-fields';
import type { MissingPart } from '../write/lesson-draft';
import { MAX_ROW_TEXT, type RetrospectiveRow } from './retrospective-draft';

interface RetrospectiveRowFieldsProps {
  readonly row: RetrospectiveRow;
  /** From 1. */
  readonly number: number;
  /** What review will ask for; empty while nothing is written or nothing is to be reviewed. */
  readonly missing: readonly MissingPart[];
  /** Why the app refused it. */
  readonly refusal: string | null;
  readonly onChange: (part: Partial<RetrospectiveRow>) => void;
  /** `null` while it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** One lesson of a retrospective in a few words. */
export const RetrospectiveRowFields = ({ row, number, missing, refusal, onChange, onRemove }: RetrospectiveRowFieldsProps) => {
  const { say } = useSpeech();
  const text = (part: 'event' | 'lesson' | 'recommendation', name: 'event' | 'lesson' | 'do') => (
    <Field label={say(`retrospective.${name}`)}>
      {(parts) => (
        <TextArea
          {...parts}
          minimumRows={2}
          maxLength={MAX_ROW_TEXT}
          isInvalid={refusal !== null && part === 'event'}
          value={row[part]}
          onChange={(event) => onChange({ [part]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="pl-fieldset pl-retrospective__row" data-row={row.id} data-refused={refusal === null ? undefined : ''}>
      <legend className="pl-lesson-section__title">{say('retrospective.row', { count: number })}</legend>
      {refusal === null ? null : <p className="pl-field__error">{say('retrospective.refused.row', { reason: refusal })}</p>}
      <div className="pl-retrospective__texts">
        {text('event', 'event')}
        {text('lesson', 'lesson')}
        {text('recommendation', 'do')}
      </div>
      <div className="pl-retrospective__choices">
        <CategoryField value={row.category} onChange={(category) => onChange({ category })} />
        <Field label={say('lesson.owner')}>
          {(parts) => (
            <AnybodyPicker field={parts} accountId={row.ownerAccountId} onChange={(ownerAccountId) => onChange({ ownerAccountId })} />
          )}
        </Field>
        {onRemove === null ? null : (
          <Button appearance="subtle" onClick={onRemove}>
            {say('retrospective.remove', { count: number })}
          </Button>
        )}
      </div>
      {missing.length === 0 ? null : (
        <p className="pl-subtle">
          {say('retrospective.stays', { parts: missing.map((part) => say(`lesson.missing.${part}`)).join(', ') })}
        </p>
      )}
    </fieldset>
  );
};
