import {
  Button,
  ButtonGroup,
  Calendar,
  Checkbox,
  CheckboxGroup,
  ChromelessEditor,
  CommentEditor,
  DatePicker,
  ErrorMessage,
  FilePicker,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  InlineEdit,
  Label,
  Radio,
  RadioGroup,
  Range,
  RequiredAsterisk,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
  TimePicker,
  Toggle,
  UserPicker,
  useForm,
  ValidMessage,
} from '@forge/react';
import { useState } from 'react';

const options = [
  { label: 'Cedar', value: 'cedar' },
  { label: 'Birch', value: 'birch' },
];

/** A form with `useForm`: required field, submission, and a controlled field beside it. */
const RegisteredForm = () => {
  const { handleSubmit, register, getFieldId, formState } = useForm<{ title: string; agreed: boolean; tree: unknown }>({
    defaultValues: { agreed: true },
  });
  const [submitted, setSubmitted] = useState('nothing');
  return (
    <Form onSubmit={handleSubmit((data) => setSubmitted(JSON.stringify(data)))}>
      <FormHeader title="A form" description="Fields with a star are required." />
      <FormSection title="Section" description="What belongs together">
        <Label labelFor={getFieldId('title')}>
          Title
          <RequiredAsterisk />
        </Label>
        <Textfield {...register('title', { required: true })} />
        {formState.errors.title ? <ErrorMessage>Give it a title.</ErrorMessage> : <HelperMessage>A few words.</HelperMessage>}
        <Checkbox {...register('agreed')} label="Agreed" />
        <Label labelFor={getFieldId('tree')}>Tree</Label>
        <Select {...register('tree')} options={options} />
      </FormSection>
      <FormFooter>
        <ButtonGroup label="Form">
          <Button appearance="primary" type="submit">
            Send
          </Button>
        </ButtonGroup>
      </FormFooter>
      <Text testId="submitted">{`Submitted: ${submitted}`}</Text>
    </Form>
  );
};

const ControlledName = () => {
  const [name, setName] = useState('');
  return (
    <Stack>
      <Label labelFor="controlled">Controlled</Label>
      <Textfield id="controlled" value={name} onChange={(event) => setName(String(event.target.value).toUpperCase())} />
      <Text testId="controlled-value">{`Value: ${name}`}</Text>
    </Stack>
  );
};

export const FieldsPage = () => {
  const [chosen, setChosen] = useState<string[]>(['cedar']);
  return (
    <Stack space="space.200">
      <RegisteredForm />
      <ControlledName />
      <TextArea name="notes" placeholder="Notes" defaultValue={'Two\nlines'} />
      <CheckboxGroup name="trees" options={options} value={chosen} onChange={setChosen} />
      <Text testId="chosen">{`Chosen: ${chosen.join(', ')}`}</Text>
      <RadioGroup name="one" options={options.map((option) => ({ ...option, name: 'one' }))} defaultValue="birch" />
      <Radio label="A single radio" value="single" name="single" isChecked onChange={() => undefined} />
      <Toggle id="toggle" label="Toggle" defaultChecked />
      <Range defaultValue={40} aria-labelledby="toggle" />
      <Select options={options} isMulti defaultValue={[options[0]]} placeholder="Trees" inputId="trees" />
      <DatePicker defaultValue="2026-03-02" locale="en-GB" />
      <TimePicker defaultValue="13:30" />
      <Calendar defaultMonth={3} defaultYear={2026} defaultSelected={['2026-03-02']} />
      <InlineEdit
        label="Inline edit"
        defaultValue="Click to change"
        editView={(field) => <Textfield {...field} autoFocus />}
        readView={() => <Text>Click to change</Text>}
        onConfirm={() => undefined}
      />
      <UserPicker label="Person" name="person" />
      <ErrorMessage>Wrong.</ErrorMessage>
      <ValidMessage>Right.</ValidMessage>
      <CommentEditor onSave={() => undefined} onCancel={() => undefined} />
      <ChromelessEditor />
      <FilePicker label="Attach" description="Up to 10 MB" />
    </Stack>
  );
};
