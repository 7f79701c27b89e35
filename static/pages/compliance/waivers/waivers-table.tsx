import Button from '@atlaskit/button/new';
import type { WaiverRow } from '../../../../src/contracts/audits/waiver';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';
import type { WaiverDecision } from './decide-waiver-dialog';
import { endsSoon, isUnused } from './waiver-lists';
import { WaiverStateMark } from './waiver-state-mark';

interface WaiversTableProps {
  readonly waivers: readonly WaiverRow[];
  readonly onDecide: (waiver: WaiverRow, decision: WaiverDecision) => void;
}

/** Waivers line by line, with what may be decided. */
export const WaiversTable = ({ waivers, onDecide }: WaiversTableProps) => {
  const { say, formats } = useSpeech();
  return (
    <ScrollRegion label={say('compliance.tab.waivers')}>
      <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">{say('waiver.what')}</th>
            <th scope="col">{say('fix.state')}</th>
            <th scope="col">{say('waiver.requestedBy')}</th>
            <th scope="col">{say('waiver.until')}</th>
            <th scope="col" className="pl-plain-table__number">
              {say('waiver.covers')}
            </th>
            <th scope="col">{say('waiver.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {waivers.map((waiver) => (
            <tr key={waiver.id}>
              <th scope="row" className="pl-cards__head pl-waiver__what">
                <span className="pl-waiver__title">{waiver.ruleTitle}</span>
                <span>
                  {waiver.place} <span className="pl-subtle">· {say(`waiver.scope.${waiver.scope.kind}`)}</span>
                </span>
                <span className="pl-subtle">{waiver.reason}</span>
              </th>
              <td>
                <WaiverStateMark state={waiver.state} />
              </td>
              <td>
                <PersonName accountId={waiver.requestedBy} />
              </td>
              <td className="pl-numeric">
                {formats.day(waiver.untilDay)}
                {endsSoon(waiver) ? <div className="pl-waiver__soon">{say('waiver.endsIn', { count: waiver.daysLeft })}</div> : null}
              </td>
              <td className="pl-plain-table__number">
                {waiver.covers === null ? say('value.undefined') : formats.number(waiver.covers)}
                {isUnused(waiver) ? <div className="pl-subtle">{say('waiver.unused')}</div> : null}
              </td>
              <td>
                <Decision waiver={waiver} onDecide={onDecide} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const Decision = ({ waiver, onDecide }: { readonly waiver: WaiverRow } & Pick<WaiversTableProps, 'onDecide'>) => {
  const { say, accountId } = useSpeech();
  const isOwn = waiver.requestedBy === accountId;
  const button = (decision: WaiverDecision) => (
    <span data-stop={decision}>
      <Button spacing="compact" onClick={() => onDecide(waiver, decision)}>
        {say(`waiver.decide.${decision}`)}
        <span className="pl-hidden">
          : {waiver.ruleTitle}, {waiver.place}
        </span>
      </Button>
    </span>
  );
  switch (waiver.state) {
    case 'pending':
      if (waiver.canDecide)
        return (
          <div className="pl-findings__actions">
            {button('approve')}
            {button('reject')}
          </div>
        );
      return (
        <>
          <p className="pl-waiver__why">{say(isOwn ? 'waiver.notYours.own' : 'waiver.notYours.permission')}</p>
          {isOwn ? button('revoke') : null}
        </>
      );
    case 'approved':
      return (
        <>
          <DecidedBy waiver={waiver} />
          {waiver.canDecide || isOwn ? button('revoke') : null}
        </>
      );
    case 'rejected':
    case 'revoked':
    case 'expired':
      return <DecidedBy waiver={waiver} />;
  }
};

const DecidedBy = ({ waiver }: { readonly waiver: WaiverRow }) =>
  waiver.decidedBy === null ? null : (
    <div className="pl-waiver__decided">
      <PersonName accountId={waiver.decidedBy} />
      {waiver.decisionNote === '' ? null : <p className="pl-subtle">{waiver.decisionNote}</p>}
    </div>
  );
