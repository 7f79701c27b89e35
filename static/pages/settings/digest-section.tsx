import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import type { Ref } from 'react';
import type { Settings } from '../../../src/contracts/settings';
import { Field } from '../../components/field';
import { useSpeech } from '../../viewer/viewer-context';

const languages = ['en', 'nl'] as const;

interface DigestSectionProps {
  readonly mailboxText: string;
  readonly isMailboxValid: boolean;
  readonly mailboxField: Ref<HTMLInputElement>;
  readonly language: Settings['digestLanguage'];
  readonly canEdit: boolean;
  readonly onMailboxText: (text: string) => void;
  readonly onLanguage: (language: Settings['digestLanguage']) => void;
}

/** Whether digests for project managers are mailed, and in which language. */
export const DigestSection = (props: DigestSectionProps) => {
  const { mailboxText, isMailboxValid, mailboxField, language, canEdit, onMailboxText, onLanguage } = props;
  const { say } = useSpeech();
  return (
    <section className="pl-settings__section">
      <Heading size="medium" as="h2">
        {say('settings.digest')}
      </Heading>
      <p className="pl-subtle">{say('settings.digestHint')}</p>
      <Field
        label={say('settings.digest.mailbox')}
        hint={say('settings.digest.mailboxHint')}
        error={isMailboxValid ? null : say('settings.digest.mailboxInvalid')}
      >
        {(parts) => (
          <Textfield
            {...parts}
            ref={mailboxField}
            width="medium"
            placeholder="PMO-1"
            autoComplete="off"
            isDisabled={!canEdit}
            isInvalid={!isMailboxValid}
            value={mailboxText}
            onChange={(event) => onMailboxText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('settings.digest.language')}>
        {(parts) => (
          <select
            {...parts}
            className="pl-select"
            disabled={!canEdit}
            value={language}
            onChange={(event) => onLanguage(languages.find((name) => name === event.currentTarget.value) ?? language)}
          >
            {languages.map((name) => (
              <option key={name} value={name} lang={name}>
                {say(`settings.digest.language.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </section>
  );
};
