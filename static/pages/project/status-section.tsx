import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { StatusLozenge } from '../../components/status-lozenge';
import { useSpeech } from '../../viewer/viewer-context';
import { StatusReasons } from '../portfolio/status-reasons';
import { agreement } from './agreement';

/** Calculated and declared status side by side, and what their difference means in one sentence. */
export const StatusSection = ({ governance }: { readonly governance: ProjectGovernance }) => {
  const { say, formats } = useSpeech();
  const { calculated, declared, reports, asOf } = governance;
  const [last] = reports;
  return (
    <section className="pl-project__status" aria-label={say('governance.status')}>
      <dl className="pl-project__statuses">
        <div>
          <dt>{say('governance.calculated')}</dt>
          <dd>
            <StatusLozenge status={calculated.status} />
          </dd>
        </div>
        <div>
          <dt>{say('governance.declared')}</dt>
          <dd>
            {declared === null ? <span className="pl-subtle">{say('value.undefined')}</span> : <StatusLozenge status={declared} />}
            {last === undefined ? null : <span className="pl-subtle"> {formats.ago(last.at, asOf)}</span>}
          </dd>
        </div>
      </dl>
      <div>
        <p className="pl-project__sentence">{say(`governance.agreement.${agreement(calculated.status, declared)}`)}</p>
        <StatusReasons health={calculated} />
      </div>
    </section>
  );
};
