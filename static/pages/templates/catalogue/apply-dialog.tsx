import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { findProjects } from '../../../jira/find-projects';
import { useSpeech } from '../../../viewer/viewer-context';

interface Option {
  readonly value: number;
  readonly label: string;
}

interface ApplyDialogProps {
  readonly card: TemplateCard;
  readonly onClose: () => void;
  readonly onChoose: (projectId: number) => void;
}

/** Which project the template is applied to; the wizard then shows what would change there. */
export const ApplyDialog = ({ card, onClose, onChoose }: ApplyDialogProps) => {
  const { say } = useSpeech();
  const [chosen, setChosen] = useState<Option | null>(null);
  const [isFailed, setFailed] = useState(false);
  const find = async (search: string): Promise<readonly Option[]> => {
    const answer = await findProjects(search);
    setFailed(!answer.ok);
    return answer.ok ? answer.value.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })) : [];
  };
  return (
    <FormDialog
      title={say('wizard.titleApply', { name: card.name })}
      submitLabel={say('wizard.next')}
      isBlocked={chosen === null}
      isWorking={false}
      error={null}
      onSubmit={() => {
        if (chosen !== null) onChoose(chosen.value);
      }}
      onClose={onClose}
    >
      <p>{say('catalogue.apply.body')}</p>
      <Field label={say('catalogue.apply.project')}>
        {(parts) => (
          <AsyncSelect<Option>
            inputId={parts.id}
            loadOptions={find}
            defaultOptions
            value={chosen}
            placeholder={say('catalogue.apply.find')}
            loadingMessage={() => say('loading')}
            noOptionsMessage={() => say(isFailed ? 'catalogue.apply.failed' : 'catalogue.apply.none')}
            menuPosition="fixed"
            onChange={setChosen}
          />
        )}
      </Field>
    </FormDialog>
  );
};
