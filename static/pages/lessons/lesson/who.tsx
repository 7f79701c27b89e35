import { PersonName } from '../../../components/person-name';
import { useSpeech } from '../../../viewer/viewer-context';

/** Stands for Plumbline itself where lessons that come with it name who wrote them. */
const PLUMBLINE = 'plumbline';

/** Who wrote, reviewed or changed something. */
export const Who = ({ accountId }: { readonly accountId: string }) => {
  const { say } = useSpeech();
  return accountId === PLUMBLINE ? <span>{say('app.name')}</span> : <PersonName accountId={accountId} />;
};
