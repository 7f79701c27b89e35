import Button from '@atlaskit/button/new';
import type { ProjectGovernance, ProjectRecord } from '../../../src/contracts/audits/governance-contracts';
import { PersonName } from '../../components/person-name';
import { useSpeech } from '../../viewer/viewer-context';
import { OpenLink } from './open-link';
import { Section } from './section';

interface RecordSectionProps {
  readonly governance: ProjectGovernance;
  readonly today: number;
  readonly onEdit: () => void;
}

/** What people wrote about the project: why it is there, for whom, from when to when, for how much, and its documents. */
export const RecordSection = ({ governance, today, onEdit }: RecordSectionProps) => {
  const { say, formats } = useSpeech();
  const { record, leadAccountId, canEdit } = governance;
  const edit = canEdit ? (
    <Button spacing="compact" onClick={onEdit}>
      {say('governance.record.edit')}
    </Button>
  ) : undefined;
  const day = (value: number | null) => (value === null ? say('value.undefined') : formats.day(value, today));
  return (
    <Section title={say('governance.record')} action={edit}>
      <dl className="pl-facts">
        <dt>{say('governance.record.goal')}</dt>
        <dd>{record.goal === '' ? say('value.undefined') : record.goal}</dd>
        <dt>{say('governance.record.sponsor')}</dt>
        <dd>
          <PersonName accountId={record.sponsorAccountId} />
        </dd>
        <dt>{say('column.lead')}</dt>
        <dd>
          <PersonName accountId={leadAccountId} />
        </dd>
        <dt>{say('governance.record.time')}</dt>
        <dd className="pl-numeric">{`${day(record.startDay)} – ${day(record.endDay)}`}</dd>
        <dt>{say('governance.record.budget')}</dt>
        <dd className="pl-numeric">{budgetText(record, say, formats.number)}</dd>
      </dl>
      {record.documents.length === 0 ? null : (
        <ul className="pl-project__list" aria-label={say('governance.documents')}>
          {record.documents.map(({ id, name, link, required, reviewDueDay, reviewedDay }) => (
            <li key={id}>
              {link === '' ? name : <OpenLink link={link} name={name} />}{' '}
              <span className="pl-subtle">
                {link === '' ? say(required ? 'governance.document.missingRequired' : 'governance.document.missing') : null}
                {reviewDueDay === null
                  ? null
                  : say(
                      reviewDueDay < today && (reviewedDay ?? 0) < reviewDueDay
                        ? 'governance.document.reviewLate'
                        : 'governance.document.reviewDue',
                      {
                        day: formats.day(reviewDueDay, today),
                      },
                    )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const budgetText = (
  { budget, currency }: ProjectRecord,
  say: ReturnType<typeof useSpeech>['say'],
  number: (value: number) => string,
): string => {
  if (budget === null) return say('value.undefined');
  if (budget === 'none') return say('governance.record.noBudget');
  return currency === null ? number(budget) : `${currency} ${number(budget)}`;
};
