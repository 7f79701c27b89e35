import Textfield from '@atlaskit/textfield';
import { templateId } from '../../../../src/contracts/templates/template';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';

export const isTemplateId = (text: string): boolean => templateId.safeParse(text).success;

/** An id made of a name: `Office move 2026` is `office-move-2026`. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

interface IdFieldProps {
  readonly value: string;
  /** Also says what is wrong; before the first attempt nothing is. */
  readonly isChecked: boolean;
  readonly onChange: (value: string) => void;
}

/** The id of a template to come. */
export const IdField = ({ value, isChecked, onChange }: IdFieldProps) => {
  const { say } = useSpeech();
  return (
    <Field
      label={say('editor.begin.id')}
      hint={say('editor.begin.id.hint')}
      error={isChecked && !isTemplateId(value) ? say('editor.begin.id.wrong') : null}
    >
      {(parts) => (
        <Textfield {...parts} value={value} maxLength={60} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
};
