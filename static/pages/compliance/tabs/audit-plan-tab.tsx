import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { PlannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../address/use-address-part';
import { EvidenceReports } from '../evidence/evidence-reports';
import { reportPart } from '../evidence/report-part';
import { AuditPlanDialog } from './audit-plan-dialog';
import { AuditPlanDrawDialog } from './audit-plan-draw-dialog';
import { AuditPlanDropDialog } from './audit-plan-drop-dialog';
import { auditPlanPart, auditStates } from './audit-plan-part';
import { AuditPlanRecordDialog } from './audit-plan-record-dialog';
import { AuditPlanTable } from './audit-plan-table';
import './audit-plan.css';

/** The plan shows this many days back and ahead. */
const SHOWN_DAYS = 365;

/** What somebody is about to do; `change` without an audit plans a new one. */
type PlanTask =
  | { readonly kind: 'draw' }
  | { readonly kind: 'change'; readonly audit: PlannedAudit | null }
  | { readonly kind: 'record' | 'drop'; readonly audit: PlannedAudit };

interface AuditPlanTabProps {
  readonly overview: ComplianceOverview;
  readonly today: number;
}

/** Which project is audited when and by whom, and what came of it; and the reports that prove it. */
export const AuditPlanTab = ({ overview, today }: AuditPlanTabProps) => {
  const { say } = useSpeech();
  const [{ states }, change] = useAddressPart(auditPlanPart);
  const [, changeReport] = useAddressPart(reportPart);
  const [task, setTask] = useState<PlanTask | null>(null);
  const { load, retry } = useAnswer(`plan ${today}`, () =>
    callApp('auditPlan.list', { fromDay: today - SHOWN_DAYS, toDay: today + SHOWN_DAYS }),
  );
  const close = () => setTask(null);
  const done = () => {
    close();
    retry();
  };
  const canPlan = load.state === 'done' && load.ok && load.value.canPlan;
  const audits = load.state === 'done' && load.ok ? load.value.audits : [];
  const shown = audits.filter(({ state }) => states.length === 0 || states.includes(state));
  const planButtons = canPlan ? (
    <div className="pl-findings__actions">
      <Button onClick={() => setTask({ kind: 'change', audit: null })}>{say('plan.add')}</Button>
      <Button appearance="primary" onClick={() => setTask({ kind: 'draw' })}>
        {say('plan.draw')}
      </Button>
    </div>
  ) : null;
  const plan = () => {
    if (load.state === 'loading')
      return (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={240} />
        </div>
      );
    if (!load.ok)
      return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
    if (audits.length === 0)
      return (
        <EmptyState
          header={say('plan.empty.title')}
          headingLevel={3}
          description={say(canPlan ? 'plan.empty.body' : 'plan.empty.ask')}
          {...(planButtons === null ? {} : { primaryAction: planButtons })}
        />
      );
    return (
      <AuditPlanTable
        audits={shown}
        today={today}
        canPlan={canPlan}
        onChange={(audit) => setTask({ kind: 'change', audit })}
        onRecord={(audit) => setTask({ kind: 'record', audit })}
        onDrop={(audit) => setTask({ kind: 'drop', audit })}
      />
    );
  };
  return (
    <>
      <div className="pl-findings__bar">
        <Heading size="small" as="h2">
          {say('plan.title')}
        </Heading>
        {audits.length === 0 ? null : (
          <div className="pl-findings__actions">
            <ChoiceMenu
              name={say('fix.state')}
              options={auditStates.map((value) => ({ value, label: say(`plan.state.${value}`) }))}
              chosen={states}
              onChange={(chosen) => change('push', { states: chosen })}
            />
            {planButtons}
          </div>
        )}
      </div>
      {plan()}
      <section className="pl-evidence-section" aria-label={say('evidence.title')}>
        <EvidenceReports projectId={null} projects={overview.projects} onOpen={(reportId) => changeReport('push', { reportId })} />
      </section>
      {task?.kind === 'draw' ? <AuditPlanDrawDialog today={today} onClose={close} onDone={done} /> : null}
      {task?.kind === 'change' ? (
        <AuditPlanDialog audit={task.audit} projects={overview.projects} today={today} onClose={close} onDone={done} />
      ) : null}
      {task?.kind === 'record' ? <AuditPlanRecordDialog audit={task.audit} onClose={close} onDone={done} /> : null}
      {task?.kind === 'drop' ? <AuditPlanDropDialog audit={task.audit} onClose={close} onDone={done} /> : null}
    </>
  );
};
