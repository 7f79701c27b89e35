import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import type { DriftItem } from '../../../../src/contracts/templates/drift';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SeverityMark } from '../../../components/severity-mark';
import { useSpeech } from '../../../viewer/viewer-context';
import { useFieldName } from '../field-name';
import { useItemName } from '../item-name';
import { DriftMark, stateOf } from './drift-mark';

interface DriftItemViewProps {
  readonly item: DriftItem;
  readonly canWaive: boolean;
  readonly isWorking: boolean;
  readonly onWaive: () => void;
  readonly onUnwaive: () => void;
}

/** One deviation: how, in which fields, what rule it breaks, and who agreed to it. */
export const DriftItemView = ({ item, canWaive, isWorking, onWaive, onUnwaive }: DriftItemViewProps) => {
  const { say, formats } = useSpeech();
  const fieldName = useFieldName();
  const nameOf = useItemName();
  const { kind, fields, rule, jiraKey, waiver } = item;
  const title = nameOf(item.title, kind);
  return (
    <li className="pl-drift-item">
      <div className="pl-drift-item__head">
        <span className="pl-drift-item__marks">
          <DriftMark state={item.state} />
          {waiver === null ? null : <DriftMark state={stateOf(item)} />}
        </span>
        <span className="pl-drift-item__title">
          <strong>{title}</strong>
          {item.title === '' ? null : <span className="pl-subtle"> · {say(`preview.kind.${kind}`)}</span>}
          {jiraKey === null || kind !== 'issue' ? null : (
            <>
              {' · '}
              <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${encodeURIComponent(jiraKey)}`)}>
                {jiraKey}
              </button>
            </>
          )}
        </span>
        {!canWaive ? null : waiver === null ? (
          <Button spacing="compact" aria-label={say('drift.waive.named', { title })} onClick={onWaive}>
            {say('drift.waive')}
          </Button>
        ) : (
          <Button
            spacing="compact"
            appearance="subtle"
            isLoading={isWorking}
            aria-label={say('drift.unwaive.named', { title })}
            onClick={onUnwaive}
          >
            {say('drift.unwaive')}
          </Button>
        )}
      </div>
      {rule === null ? null : (
        <p className="pl-drift-item__rule">
          <SeverityMark severity={rule.severity} /> · {say(`drift.rule.${rule.keep}`)}
          {rule.why === '' ? null : `: ${rule.why}`}
        </p>
      )}
      {fields.length === 0 ? null : (
        <ScrollRegion label={title}>
          <table className="pl-plain-table">
            <thead>
              <tr>
                <th scope="col">{say('drift.field')}</th>
                <th scope="col">{say('drift.wanted')}</th>
                <th scope="col">{say('drift.found')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, wanted, found }) => (
                <tr key={field}>
                  <th scope="row">{fieldName(field)}</th>
                  <td>{wanted}</td>
                  <td>{found}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {waiver === null ? null : (
        <p className="pl-drift-item__waiver">
          {waiver.untilDay === null ? say('drift.waiver.forGood') : say('drift.waiver.until', { day: formats.day(waiver.untilDay) })}{' '}
          <PersonName accountId={waiver.by} />: {waiver.reason}
        </p>
      )}
    </li>
  );
};
