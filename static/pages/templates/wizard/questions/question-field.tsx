import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { AskedQuestion } from '../../../../../src/contracts/templates/template';
import { Field, FieldGroup } from '../../../../components/field';
import { useSpeech } from '../../../../viewer/viewer-context';
import { AnybodyPicker } from '../../anybody-picker';

export type AnswerValue = string | number | boolean | null;

/** Choices up to so many are all in sight. */
const CHOICES_IN_SIGHT = 5;
/** Longer answers get more than one line. */
const ONE_LINE = 255;

interface QuestionFieldProps {
  readonly question: AskedQuestion;
  /** The own answer, or the default. */
  readonly value: AnswerValue;
  readonly problem: string | null;
  readonly onChange: (value: AnswerValue) => void;
}

/** One question, with the field that fits it. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { question, value, problem, onChange } = props;
  const { say } = useSpeech();
  const label = question.required ? question.label : say('wizard.questions.optional', { label: question.label });
  const hint = [question.help, rangeText(question, say)].filter((text) => text !== '').join(' ');
  if (question.type === 'yesNo' || (question.type === 'choice' && question.options.length <= CHOICES_IN_SIGHT))
    return <ChoiceInSight {...props} label={label} hint={hint} />;
  return (
    <div data-question={question.id}>
      <Field label={label} hint={hint === '' ? undefined : hint} error={problem}>
        {(parts) => {
          const common = { ...parts, 'aria-invalid': problem !== null, 'aria-required': question.required };
          switch (question.type) {
            case 'text':
              return (question.longest ?? 0) > ONE_LINE ? (
                <TextArea
                  {...common}
                  value={textOf(value)}
                  maxLength={question.longest ?? ONE_LINE}
                  minimumRows={3}
                  isInvalid={problem !== null}
                  onChange={(event) => onChange(event.currentTarget.value)}
                />
              ) : (
                <Textfield
                  {...common}
                  value={textOf(value)}
                  maxLength={question.longest ?? 255}
                  isInvalid={problem !== null}
                  autoComplete="off"
                  onChange={(event) =>
                    onChange(question.id === 'key' ? event.currentTarget.value.toUpperCase() : event.currentTarget.value)
                  }
                />
              );
            case 'number':
              return (
                <Textfield
                  {...common}
                  type="number"
                  value={textOf(value)}
                  {...(question.minimum === undefined ? {} : { min: question.minimum })}
                  {...(question.maximum === undefined ? {} : { max: question.maximum })}
                  isInvalid={problem !== null}
                  onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.valueAsNumber)}
                />
              );
            case 'date':
              return (
                <Textfield
                  {...common}
                  type="date"
                  value={textOf(value)}
                  isInvalid={problem !== null}
                  onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
                />
              );
            case 'person':
              return (
                <AnybodyPicker
                  field={parts}
                  accountId={typeof value === 'string' && value !== '' ? value : null}
                  isInvalid={problem !== null}
                  onChange={onChange}
                />
              );
            case 'choice':
              return (
                <select
                  {...common}
                  className="pl-select"
                  value={textOf(value)}
                  onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
                >
                  <option value="">{say('wizard.questions.choose')}</option>
                  {question.options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              );
            case 'yesNo':
              return null;
          }
        }}
      </Field>
    </div>
  );
};

const textOf = (value: AnswerValue): string => (value === null || typeof value === 'boolean' ? '' : String(value));

const rangeText = ({ minimum, maximum, type }: AskedQuestion, say: ReturnType<typeof useSpeech>['say']): string => {
  if (type !== 'number') return '';
  if (minimum !== undefined && maximum !== undefined) return say('wizard.questions.range', { minimum, maximum });
  if (minimum !== undefined) return say('wizard.questions.atLeast', { minimum });
  return maximum === undefined ? '' : say('wizard.questions.atMost', { maximum });
};

/** Few choices, all in sight. */
const ChoiceInSight = ({
  question,
  value,
  problem,
  onChange,
  label,
  hint,
}: QuestionFieldProps & { readonly label: string; readonly hint: string }) => {
  const { say } = useSpeech();
  const name = useId();
  const options: readonly { readonly value: string | boolean; readonly label: string }[] =
    question.type === 'yesNo'
      ? [
          { value: true, label: say('wizard.questions.yes') },
          { value: false, label: say('wizard.questions.no') },
        ]
      : question.options;
  return (
    <div data-question={question.id}>
      <FieldGroup label={label}>
        {hint === '' ? null : <p className="pl-field__hint pl-question__hint">{hint}</p>}
        {options.map((option) => (
          <label key={String(option.value)} className="pl-option">
            <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
        {problem === null ? null : (
          <p className="pl-field__error" role="alert">
            {problem}
          </p>
        )}
      </FieldGroup>
    </div>
  );
};
