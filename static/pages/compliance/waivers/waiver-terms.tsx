import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { RefObject } from 'react';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';

export const MIN_REASON = 10;
const MAX_REASON = 2000;
/** Offered at first; the standard's own limit is checked by the app. */
export const USUAL_WAIVER_DAYS = 90;

export interface WaiverTermsDraft {
  readonly reason: string;
  readonly untilDay: number | null;
}

interface WaiverTermsProps {
  readonly draft: WaiverTermsDraft;
  readonly today: number;
  /** Also says what is wrong; before the first attempt nothing is. */
  readonly isChecked: boolean;
  readonly reasonField: RefObject<HTMLTextAreaElement>;
  readonly onChange: (draft: WaiverTermsDraft) => void;
}

export const areTermsRight = ({ reason, untilDay }: WaiverTermsDraft, today: number): boolean =>
  reason.trim().length >= MIN_REASON && untilDay !== null && untilDay >= today;

/** Why, and until when: every waiver needs both. */
export const WaiverTerms = ({ draft, today, isChecked, reasonField, onChange }: WaiverTermsProps) => {
  const { say } = useSpeech();
  const { reason, untilDay } = draft;
  return (
    <>
      <Field
        label={say('waiver.reason')}
        hint={say('waiver.reason.hint')}
        error={isChecked && reason.trim().length < MIN_REASON ? say('waiver.reason.short', { count: MIN_REASON }) : null}
      >
        {(parts) => (
          <TextArea
            {...parts}
            ref={reasonField}
            value={reason}
            maxLength={MAX_REASON}
            minimumRows={3}
            onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={say('waiver.until')}
        hint={say('waiver.until.hint')}
        error={!isChecked ? null : untilDay === null ? say('waiver.until.missing') : untilDay < today ? say('waiver.until.past') : null}
      >
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            min={dayFieldText(today)}
            value={dayFieldText(untilDay)}
            onChange={(event) => onChange({ ...draft, untilDay: dayOfField(event.currentTarget.value) })}
          />
        )}
      </Field>
    </>
  );
};
