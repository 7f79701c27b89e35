import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { useSpeech } from '../../../viewer/viewer-context';
import type { Beginning } from './editor-draft';
import { IdField, idFromName, isTemplateId } from './id-field';
import { childText } from './starting-text';

interface FromTemplateDialogProps {
  readonly templates: readonly TemplateCard[];
  readonly onBegin: (beginning: Beginning) => void;
  readonly onClose: () => void;
}

/** A template that starts from another one. */
export const FromTemplateDialog = ({ templates, onBegin, onClose }: FromTemplateDialogProps) => {
  const { say } = useSpeech();
  const parents = templates.filter(({ version }) => version !== null);
  const [parentId, setParentId] = useState(parents[0]?.id ?? '');
  const [name, setName] = useState('');
  const [ownId, setOwnId] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const id = ownId ?? idFromName(name);
  const submit = () => {
    setChecked(true);
    if (name.trim() !== '' && isTemplateId(id)) onBegin({ text: childText(id, name.trim(), parentId), leftOut: null });
  };
  return (
    <FormDialog
      title={say('editor.begin.child')}
      submitLabel={say('editor.begin.make')}
      isWorking={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('editor.begin.child.choose')}>
        {(parts) => (
          <select {...parts} className="pl-select" value={parentId} onChange={(event) => setParentId(event.currentTarget.value)}>
            {parents.map((card) => (
              <option key={card.id} value={card.id}>
                {card.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('editor.begin.name')} error={isChecked && name.trim() === '' ? say('editor.begin.name.missing') : null}>
        {(parts) => <Textfield {...parts} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <IdField value={id} isChecked={isChecked} onChange={setOwnId} />
    </FormDialog>
  );
};
