import { AsyncSelect } from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { FixChoice } from '../../../../../src/contracts/audits/fix-contracts';
import { dayFieldText, dayOfField } from '../../../../components/day-field';
import { Field, type FieldParts } from '../../../../components/field';
import { callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { FixNeed } from './use-fix-plan';

const SECONDS_PER_HOUR = 3600;

interface FixChoiceFieldProps {
  readonly need: Exclude<FixNeed, 'none'>;
  readonly ruleId: string;
  readonly projectId: number;
  readonly onChange: (choice: FixChoice | null) => void;
}

/** The one thing that a person has to choose for a fix, once for all issues of the plan. */
export const FixChoiceField = (props: FixChoiceFieldProps) => {
  const { say } = useSpeech();
  return (
    <Field label={say(`fix.choose.${props.need}`)} hint={say('fix.choose.hint')}>
      {(field) => <ChoiceInput {...props} field={field} />}
    </Field>
  );
};

const ChoiceInput = ({ need, ruleId, projectId, onChange, field }: FixChoiceFieldProps & { readonly field: FieldParts }) => {
  switch (need) {
    case 'person':
    case 'priority':
    case 'component':
    case 'version':
    case 'resolution':
      return <ListedChoice need={need} ruleId={ruleId} projectId={projectId} onChange={onChange} field={field} />;
    case 'day':
      return <DayChoice field={field} onChange={onChange} />;
    case 'estimate':
      return (
        <Textfield
          {...field}
          type="number"
          width="xsmall"
          min={0}
          step={0.5}
          onChange={(event) => {
            const hours = Number(event.currentTarget.value);
            const isGiven = event.currentTarget.value !== '' && hours > 0;
            onChange(isGiven ? { kind: 'seconds', seconds: Math.round(hours * SECONDS_PER_HOUR) } : null);
          }}
        />
      );
    case 'parent':
      return (
        <Textfield
          {...field}
          width="small"
          onChange={(event) => {
            const issueKey = event.currentTarget.value.trim().toUpperCase();
            onChange(/^[A-Z][A-Z0-9_]+-\d+$/.test(issueKey) ? { kind: 'issue', issueKey } : null);
          }}
        />
      );
    case 'label':
      return (
        <Textfield
          {...field}
          width="medium"
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            onChange(text === '' ? null : { kind: 'text', text });
          }}
        />
      );
  }
};

const DayChoice = ({ field, onChange }: { readonly field: FieldParts; readonly onChange: FixChoiceFieldProps['onChange'] }) => {
  const [day, setDay] = useState<number | null>(null);
  return (
    <Textfield
      {...field}
      type="date"
      width="small"
      value={dayFieldText(day)}
      onChange={(event) => {
        const next = dayOfField(event.currentTarget.value);
        setDay(next);
        onChange(next === null ? null : { kind: 'day', day: next });
      }}
    />
  );
};

interface ListedChoiceProps extends Omit<FixChoiceFieldProps, 'need'> {
  readonly need: 'person' | 'priority' | 'component' | 'version' | 'resolution';
  readonly field: FieldParts;
}

/** A choice from what Jira has in the project; people are searched by name. */
const ListedChoice = ({ need, ruleId, projectId, onChange, field }: ListedChoiceProps) => {
  const { say, language } = useSpeech();
  const [isFailed, setFailed] = useState(false);
  const find = async (query: string) => {
    const answer = await callApp('fixes.getChoices', { ruleId, projectId, query, language });
    setFailed(!answer.ok);
    return answer.ok ? answer.value.options.map(({ id, label }) => ({ value: id, label })) : [];
  };
  return (
    <AsyncSelect<{ readonly value: string; readonly label: string }>
      inputId={field.id}
      {...(field['aria-describedby'] === undefined ? {} : { descriptionId: field['aria-describedby'] })}
      loadOptions={find}
      defaultOptions
      placeholder={say('fix.choose.placeholder')}
      loadingMessage={() => say('loading')}
      noOptionsMessage={() => say(isFailed ? 'person.failed' : 'fix.choose.none')}
      menuPosition="fixed"
      onChange={(option) =>
        onChange(
          option === null ? null : need === 'person' ? { kind: 'person', accountId: option.value } : { kind: 'option', id: option.value },
        )
      }
    />
  );
};
