import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { TemplateAudience } from '../../../../src/contracts/templates/template';
import { Field } from '../../../components/field';
import { PersonName } from '../../../components/person-name';
import { usePeople } from '../../../people/use-people';
import { useSpeech } from '../../../viewer/viewer-context';
import { AnybodyPicker } from '../anybody-picker';

/** Groups and people of one template at most, and characters of a name; as the contract has them. */
const MAX_GROUPS = 50;
const MAX_PEOPLE = 200;
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
  const own = useRef<HTMLDivElement>(null);
  const people = usePeople(audience.accountIds);
  const add = (accountId: string | null) => {
    if (accountId !== null) onChange({ ...audience, accountIds: [...new Set([...audience.accountIds, accountId])] });
  };
  const remove = (accountId: string) => {
    onChange({ ...audience, accountIds: audience.accountIds.filter((other) => other !== accountId) });
    // The button that had the focus is gone.
    own.current?.querySelector('input')?.focus();
  };
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
      <div className="pl-audience__people" ref={own}>
        {audience.accountIds.length >= MAX_PEOPLE ? (
          <p>{say('editor.people.most', { count: MAX_PEOPLE })}</p>
        ) : (
          <Field label={say('editor.people.add')} hint={say('editor.people.hint')}>
            {(parts) => <AnybodyPicker field={parts} accountId={null} onChange={add} />}
          </Field>
        )}
        <p className="pl-subtle" role="status">
          {audience.accountIds.length === 0 ? '' : say('editor.people', { count: audience.accountIds.length })}
        </p>
        {audience.accountIds.length === 0 ? null : (
          <ul className="pl-audience__list">
            {audience.accountIds.map((accountId) => (
              <li key={accountId}>
                <PersonName accountId={accountId} />
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={say('editor.people.remove.named', { name: people.get(accountId)?.displayName ?? say('value.undefinedWord') })}
                  onClick={() => remove(accountId)}
                >
                  {say('editor.people.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
};
