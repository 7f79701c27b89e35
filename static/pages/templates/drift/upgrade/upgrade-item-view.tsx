import { useId } from 'react';
import type { UpgradeItem } from '../../../../../src/contracts/templates/drift';
import type { MessageKey } from '../../../../../src/messages/en';
import { ScrollRegion } from '../../../../components/scroll-region';
import { SeverityMark } from '../../../../components/severity-mark';
import { useSpeech } from '../../../../viewer/viewer-context';
import { useFieldName } from '../../field-name';
import { useItemName } from '../../item-name';
import { isChoice } from './upgrade-choice';

const acceptText: Readonly<Record<UpgradeItem['state'], MessageKey>> = {
  added: 'upgrade.accept.added',
  gone: 'upgrade.accept.gone',
  removed: 'upgrade.accept.removed',
  removedChanged: 'upgrade.accept.removed',
  clean: 'upgrade.accept.change',
  conflict: 'upgrade.accept.change',
  local: 'upgrade.accept.change',
  same: 'upgrade.accept.change',
};
const rejectText = (state: UpgradeItem['state']): MessageKey =>
  state === 'added' || state === 'gone' ? 'upgrade.reject.added' : 'upgrade.reject.change';

interface UpgradeItemViewProps {
  readonly item: UpgradeItem;
  readonly isAccepted: boolean;
  readonly onChoose: (accept: boolean) => void;
}

/** One item three ways, and the choice between the template's and the project's. */
export const UpgradeItemView = ({ item, isAccepted, onChoose }: UpgradeItemViewProps) => {
  const { say } = useSpeech();
  const name = useId();
  const fieldName = useFieldName();
  const nameOf = useItemName();
  const { kind, state, fields, rule } = item;
  const title = nameOf(item.title, kind);
  return (
    <li className="pl-drift-item">
      <div className="pl-drift-item__head">
        <span className="pl-drift-item__title">
          <strong>{title}</strong>
          <span className="pl-subtle">
            {item.title === '' ? null : ` · ${say(`preview.kind.${kind}`)}`} · {say(`upgrade.state.${state}`)}
          </span>
        </span>
        {isChoice(item) ? (
          <fieldset className="pl-upgrade-choice">
            <legend className="pl-hidden">{say('upgrade.choice', { title })}</legend>
            <label className="pl-option">
              <input type="radio" name={name} checked={isAccepted} onChange={() => onChoose(true)} />
              <span>{say(acceptText[state])}</span>
            </label>
            <label className="pl-option">
              <input type="radio" name={name} checked={!isAccepted} onChange={() => onChoose(false)} />
              <span>{say(rejectText(state))}</span>
            </label>
          </fieldset>
        ) : null}
      </div>
      {rule === null ? null : (
        <p className="pl-drift-item__rule">
          <SeverityMark severity={rule.severity} /> · {say(`drift.rule.${rule.keep}`)}
          {rule.why === '' ? null : `: ${rule.why}`}
        </p>
      )}
      {fields.length === 0 ? null : (
        <ScrollRegion label={title}>
          <table className="pl-plain-table pl-upgrade-fields">
            <thead>
              <tr>
                <th scope="col">{say('upgrade.field')}</th>
                <th scope="col">{say('upgrade.base')}</th>
                <th scope="col">{say('upgrade.now')}</th>
                <th scope="col">{say('upgrade.next')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, base, now, next }) => (
                <tr key={field}>
                  <th scope="row">{fieldName(field)}</th>
                  <td>{base}</td>
                  <td className={isAccepted ? '' : 'pl-upgrade-fields__taken'}>{now}</td>
                  <td className={isAccepted ? 'pl-upgrade-fields__taken' : ''}>{next}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </li>
  );
};
