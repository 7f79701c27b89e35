import Avatar from '@atlaskit/avatar';
import { usePeople } from '../people/use-people';
import { useSpeech } from '../viewer/viewer-context';
import './person-name.css';

/** A person's picture and name, as far as the viewer may see them. */
export const PersonName = ({ accountId }: { readonly accountId: string | null }) => {
  const { say } = useSpeech();
  const person = usePeople(accountId === null ? [] : [accountId]).get(accountId ?? '');
  if (accountId === null) return <span className="pl-person__none">{say('value.undefined')}</span>;
  return (
    <span className="pl-person">
      <Avatar size="xsmall" {...(person?.avatarUrl == null ? {} : { src: person.avatarUrl })} />
      <span className="pl-person__name">{person?.displayName ?? say('value.undefinedWord')}</span>
    </span>
  );
};
