import { DatePicker, Label, Select, Stack, Textfield } from '@forge/react';
import type { FixChoice, IssueCheckRow } from '../../contracts/audits/fix-contracts';
import type { Reader } from '../reader';
import { dayOfText } from './days';

const SECONDS_PER_HOUR = 3600;

interface ChoiceFieldProps {
  readonly check: IssueCheckRow;
  readonly need: Exclude<NonNullable<IssueCheckRow['fix']>, 'none'>;
  readonly reader: Reader;
  readonly onChange: (choice: FixChoice | null) => void;
}

/** The one thing that has to be chosen for a fix. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const id = `choice-${props.check.checkNo}`;
  return (
    <Stack>
      <Label labelFor={id}>{props.reader.say(`fix.choose.${props.need}`)}</Label>
      <ChoiceInput {...props} id={id} />
    </Stack>
  );
};

interface Option {
  readonly value: string;
  readonly label: string;
}

const ChoiceInput = ({ check, need, reader, onChange, id }: ChoiceFieldProps & { readonly id: string }) => {
  switch (need) {
    case 'person':
    case 'priority':
    case 'component':
    case 'version':
    case 'resolution':
    case 'parent':
      return (
        <Select
          inputId={id}
          placeholder={check.fixOptions.length === 0 ? reader.say('fix.choose.none') : reader.say('fix.choose.placeholder')}
          isDisabled={check.fixOptions.length === 0}
          options={check.fixOptions.map((option): Option => ({ value: option.id, label: option.label }))}
          onChange={(option: Option | null) => onChange(option && listedChoice(need, option.value))}
        />
      );
    case 'day':
      return (
        <DatePicker
          id={id}
          locale={reader.formats.locale}
          weekStartDay={1}
          onChange={(text) => {
            const day = dayOfText(text);
            onChange(day === null ? null : { kind: 'day', day });
          }}
        />
      );
    case 'estimate':
      return (
        <Textfield
          id={id}
          type="number"
          onChange={({ target }) => {
            const hours = Number(String(target.value).replace(',', '.'));
            onChange(hours > 0 ? { kind: 'seconds', seconds: Math.round(hours * SECONDS_PER_HOUR) } : null);
          }}
        />
      );
    case 'label':
      return (
        <Textfield
          id={id}
          onChange={({ target }) => {
            const text = String(target.value).trim();
            onChange(text === '' ? null : { kind: 'text', text });
          }}
        />
      );
  }
};

function listedChoice(need: 'person' | 'priority' | 'component' | 'version' | 'resolution' | 'parent', value: string): FixChoice {
  if (need === 'person') return { kind: 'person', accountId: value };
  return need === 'parent' ? { kind: 'issue', issueKey: value } : { kind: 'option', id: value };
}
