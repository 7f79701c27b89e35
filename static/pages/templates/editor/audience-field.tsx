import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { TemplateAudience } from '../../../../src/contracts/templates/template';
import { Field } from '../../../components/field';
import { PersonName } from '../../../components/person-name';
import { useSpeech } from '../../../viewer/viewer-context';

/** Groups of one template at most, and characters of a name; as the contract has them. */
const MAX_GROUPS = 50;
const MAX_NAME = 255;

const groupsIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, MAX_NAME))
      .filter((line) => line !== ''),
  ),
];

interface AudienceFieldProps {
  readonly audience: TemplateAudience;
  readonly onChange: (audience: TemplateAudience) => void;
}

/** Who may use the template besides PMO administrators. */
export const AudienceField = ({ audience, onChange }: AudienceFieldProps) => {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(() => audience.groups.join('\n'));
  return (
    <section className="pl-audience" aria-label={say('editor.settings')}>
      <Field label={say('editor.groups')} hint={say('editor.groups.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            value={typed}
            minimumRows={2}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              onChange({ ...audience, groups: groupsIn(event.currentTarget.value).slice(0, MAX_GROUPS) });
            }}
          />
        )}
      </Field>
      {audience.accountIds.length === 0 ? null : (
        <>
          <p className="pl-subtle">{say('editor.people', { count: audience.accountIds.length })}</p>
          <ul className="pl-list">
            {audience.accountIds.map((accountId) => (
              <li key={accountId}>
                <PersonName accountId={accountId} />{' '}
                <Button
                  appearance="subtle"
                  spacing="compact"
                  onClick={() => onChange({ ...audience, accountIds: audience.accountIds.filter((other) => other !== accountId) })}
                >
                  {say('editor.people.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
