import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import type { EditableField } from '../site/workflow-records';
import { paragraphs } from './issue-activity';

type InputKind = 'user' | 'choice' | 'choices' | 'words' | 'date' | 'number' | 'document' | 'text';

/** How a field's value can be given here; `undefined` for kinds that this dialog leaves out. */
export function inputKindOf({ schema, allowedValues }: EditableField): InputKind | undefined {
  if (schema.type === 'user') return 'user';
  if (schema.type === 'array') return allowedValues ? 'choices' : schema.items === 'string' ? 'words' : undefined;
  if (allowedValues) return 'choice';
  if (schema.type === 'date' || schema.type === 'number') return schema.type;
  if (schema.type !== 'string') return undefined;
  return schema.system === 'description' || schema.system === 'environment' ? 'document' : 'text';
}

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** One field of a transition, with an input that suits it; `onChange` gets the value in the form that REST takes. */
export function TransitionField({
  id,
  field,
  issueKey,
  onChange,
}: {
  readonly id: string;
  readonly field: EditableField;
  readonly issueKey: string;
  readonly onChange: (value: unknown) => void;
}) {
  const inputId = `transition-${id}`;
  return (
    <div>
      <Label htmlFor={inputId}>{field.name}</Label>
      <Input inputId={inputId} field={field} issueKey={issueKey} onChange={onChange} />
    </div>
  );
}

function Input({
  inputId,
  field,
  issueKey,
  onChange,
}: {
  readonly inputId: string;
  readonly field: EditableField;
  readonly issueKey: string;
  readonly onChange: (value: unknown) => void;
}) {
  const choices: Choice[] = (field.allowedValues ?? []).map((option) => ({
    label: option.name ?? option.value ?? option.id,
    value: option.id,
  }));
  const kind = inputKindOf(field);
  switch (kind) {
    case 'user':
      return <PersonInput inputId={inputId} issueKey={issueKey} onChange={onChange} />;
    case 'choice':
      return (
        <Select<Choice> inputId={inputId} options={choices} isClearable onChange={(choice) => onChange(choice && { id: choice.value })} />
      );
    case 'choices':
      return (
        <Select<Choice, true>
          inputId={inputId}
          isMulti
          options={choices}
          onChange={(chosen) => onChange(chosen.map((choice) => ({ id: choice.value })))}
        />
      );
    case 'document':
      return <TextArea id={inputId} minimumRows={2} onChange={(event) => onChange(paragraphs(event.currentTarget.value))} />;
    case 'words':
      return (
        <Textfield id={inputId} onChange={(event) => onChange(event.currentTarget.value.split(/\s+/).filter((word) => word !== ''))} />
      );
    case 'number':
      return <Textfield id={inputId} type="number" onChange={(event) => onChange(event.currentTarget.valueAsNumber)} />;
    case 'date':
    case 'text':
    case undefined:
      return (
        <Textfield
          id={inputId}
          type={kind === 'date' ? 'date' : 'text'}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}

function PersonInput({
  inputId,
  issueKey,
  onChange,
}: {
  readonly inputId: string;
  readonly issueKey: string;
  readonly onChange: (value: unknown) => void;
}) {
  const [people] = useLoaded(`assignable ${issueKey}`, () => workflowApi.assignable(issueKey));
  const choices: Choice[] = (people.value ?? []).map((person) => ({ label: person.displayName, value: person.accountId }));
  return (
    <Select<Choice>
      inputId={inputId}
      options={choices}
      isLoading={people.state === 'loading'}
      isClearable
      onChange={(choice) => onChange(choice && { accountId: choice.value })}
    />
  );
}
