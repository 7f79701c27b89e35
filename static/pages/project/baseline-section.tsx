import Button from '@atlaskit/button/new';
import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { PersonName } from '../../components/person-name';
import { useSpeech } from '../../viewer/viewer-context';
import { OpenLink } from './open-link';
import { Section } from './section';

/** The dates that were agreed, and how far the project is from them. */
export const BaselineSection = ({ governance, onTake }: { readonly governance: ProjectGovernance; readonly onTake: () => void }) => {
  const { say, formats } = useSpeech();
  const { baselines, canEdit, asOf } = governance;
  const [inForce] = baselines;
  const slip = (days: number | null): string => {
    if (days === null) return say('governance.baseline.slipUnknown');
    if (days === 0) return say('governance.baseline.noSlip');
    return days > 0 ? say('governance.baseline.later', { count: days }) : say('governance.baseline.earlier', { count: -days });
  };
  const take = canEdit ? (
    <Button spacing="compact" onClick={onTake}>
      {say(inForce === undefined ? 'governance.baseline.take' : 'governance.baseline.again')}
    </Button>
  ) : undefined;
  return (
    <Section title={say('governance.baseline')} action={take}>
      {inForce === undefined ? <p className="pl-subtle">{say('governance.baseline.none')}</p> : <p>{slip(inForce.slipDays)}</p>}
      <ul className="pl-project__list">
        {baselines.map(({ takenAt, takenBy, issues, reason, approvedChangeKey }) => (
          <li key={takenAt}>
            {formats.moment(takenAt, asOf)} <PersonName accountId={takenBy} />{' '}
            <span className="pl-subtle">{say('governance.baseline.issues', { count: issues })}</span> {reason}{' '}
            {approvedChangeKey === null ? null : <OpenLink link={approvedChangeKey} name={approvedChangeKey} />}
          </li>
        ))}
      </ul>
    </Section>
  );
};
