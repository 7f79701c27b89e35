import Button from '@atlaskit/button/new';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { type WaiverRow, waiverStates } from '../../../../src/contracts/audits/waiver';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../address/use-address-part';
import { waiversPart } from '../address/waivers-part';
import { ChooseWaiverDialog } from '../waivers/choose-waiver-dialog';
import { DecideWaiverDialog, type WaiverDecision } from '../waivers/decide-waiver-dialog';
import { endsSoon, orderWaivers } from '../waivers/waiver-lists';
import { WaiversTable } from '../waivers/waivers-table';
import '../waivers/waivers.css';

interface WaiversTabProps {
  readonly overview: ComplianceOverview;
  readonly today: number;
  /** Raised when a waiver was asked for in a dialog of the page. */
  readonly changes: number;
  /** A decision changes scores and findings. */
  readonly onChanged: () => void;
}

/** Waivers asked for, granted, refused and over: who decides, until when, and which excuse nothing. */
export const WaiversTab = ({ overview, today, changes, onChanged }: WaiversTabProps) => {
  const { say, language } = useSpeech();
  const [part, change] = useAddressPart(waiversPart);
  const [deciding, setDeciding] = useState<{ readonly waiver: WaiverRow; readonly decision: WaiverDecision } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { load, retry } = useAnswer(JSON.stringify([part.states, changes]), () =>
    callApp('waivers.list', { ...(part.states.length === 0 ? {} : { states: [...part.states] }), language }),
  );
  const done = () => {
    setDeciding(null);
    setAsking(false);
    retry();
    onChanged();
  };
  const waivers = load.state === 'done' && load.ok ? load.value.waivers : [];
  const shown = orderWaivers(waivers, part);
  const ending = waivers.filter(endsSoon).length;
  const unused = load.state === 'done' && load.ok ? load.value.unused : 0;
  const isFiltered = part.states.length > 0 || part.only !== null;
  return (
    <>
      <div className="pl-findings__bar">
        <div className="pl-filters__controls">
          <ChoiceMenu
            name={say('fix.state')}
            options={waiverStates.map((value) => ({ value, label: say(`waiver.state.${value}`) }))}
            chosen={part.states}
            onChange={(states) => change('push', { states })}
          />
          <Button isSelected={part.only === 'ending'} onClick={() => change('push', { only: part.only === 'ending' ? null : 'ending' })}>
            {say('waiver.ending', { count: ending })}
          </Button>
          <Button isSelected={part.only === 'unused'} onClick={() => change('push', { only: part.only === 'unused' ? null : 'unused' })}>
            {say('waiver.unusedMany', { count: unused })}
          </Button>
        </div>
        <Button appearance="primary" onClick={() => setAsking(true)}>
          {say('waiver.request')}
        </Button>
      </div>
      {unused > 0 && part.only === null ? (
        <div className="pl-notice">
          <SectionMessage
            title={say('waiver.unusedMany', { count: unused })}
            headingLevel="h2"
            actions={[
              <SectionMessageAction key="show" onClick={() => change('push', { only: 'unused' })}>
                {say('waiver.showThem')}
              </SectionMessageAction>,
            ]}
          >
            <p>{say('waiver.unused.body')}</p>
          </SectionMessage>
        </div>
      ) : null}
      {load.state === 'loading' ? (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={280} />
        </div>
      ) : !load.ok ? (
        <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      ) : shown.length === 0 ? (
        <div className="pl-nothing">
          <p>{say(isFiltered ? 'waiver.noneFit' : 'waiver.none')}</p>
          {isFiltered ? <Button onClick={() => change('push', { states: [], only: null })}>{say('portfolio.filter.clear')}</Button> : null}
        </div>
      ) : (
        <WaiversTable waivers={shown} onDecide={(waiver, decision) => setDeciding({ waiver, decision })} />
      )}
      {deciding === null ? null : <DecideWaiverDialog {...deciding} onClose={() => setDeciding(null)} onDone={done} />}
      {isAsking ? <ChooseWaiverDialog overview={overview} today={today} onClose={() => setAsking(false)} onDone={done} /> : null}
    </>
  );
};
