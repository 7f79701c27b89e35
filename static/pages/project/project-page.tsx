import { showFlag, view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Gate, ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import type { MessageKey } from '../../../src/messages/en';
import { ErrorNotice } from '../../components/error-notice';
import { SkeletonBar } from '../../components/skeleton';
import { useSpeech } from '../../viewer/viewer-context';
import { EvidencePage } from '../compliance/evidence/evidence-page';
import { EvidenceReports } from '../compliance/evidence/evidence-reports';
import { AuditSection } from './audit-section';
import { BaselineDialog } from './baseline-dialog';
import { BaselineSection } from './baseline-section';
import { DecideGateDialog } from './decide-gate-dialog';
import { GateSection } from './gate-section';
import { GatesDialog } from './gates-dialog';
import { LessonSection } from './lesson-section';
import { MilestoneSection } from './milestone-section';
import './project-page.css';
import { RecordDialog } from './record-dialog';
import { RecordSection } from './record-section';
import { ReportDialog } from './report-dialog';
import { ReportSection } from './report-section';
import { StatusSection } from './status-section';
import { TemplateSection } from './template-section';
import { useGovernance } from './use-governance';

type Task =
  | { readonly kind: 'decide'; readonly gate: Gate }
  | { readonly kind: 'gates' }
  | { readonly kind: 'record' }
  | { readonly kind: 'report' }
  | { readonly kind: 'baseline' };

const doneText = {
  decide: 'governance.done.decide',
  gates: 'governance.done.gates',
  record: 'governance.done.record',
  report: 'governance.done.report',
  baseline: 'governance.done.baseline',
} as const satisfies Record<Task['kind'], MessageKey>;

/** A project's governance on one page: how it stands, which gate comes next and what is in its way, then everything that is kept of it. */
export const ProjectPage = ({ projectId }: { readonly projectId: number }) => {
  const { say } = useSpeech();
  const { governance, error, reload, onChanged } = useGovernance(projectId);
  const [task, setTask] = useState<Task | null>(null);
  const [reportId, setReportId] = useState<string | null>(null);
  const title = governance === null ? say('app.name') : `${governance.name} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);
  if (error !== null)
    return (
      <main className="pl-page">
        <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: reload }} />
      </main>
    );
  if (governance === null)
    return (
      <main className="pl-page pl-project" role="status" aria-label={say('loading')}>
        <SkeletonBar height={88} />
        <SkeletonBar height={160} />
        <SkeletonBar height={160} />
      </main>
    );
  if (reportId !== null) return <EvidencePage reportId={reportId} onBack={() => setReportId(null)} />;
  const today = Math.floor(governance.asOf / 86_400);
  const close = () => setTask(null);
  const done = (changed: ProjectGovernance) => {
    if (task !== null) showFlag({ id: 'plumbline-governance', title: say(doneText[task.kind]), type: 'success', isAutoDismiss: true });
    onChanged(changed);
    close();
  };
  return (
    <main className="pl-page pl-project">
      <h1 className="pl-hidden">{say('governance.title', { name: governance.name })}</h1>
      <StatusSection governance={governance} />
      <GateSection
        governance={governance}
        today={today}
        onDecide={(gate) => setTask({ kind: 'decide', gate })}
        onEdit={() => setTask({ kind: 'gates' })}
      />
      <div className="pl-project__columns">
        <AuditSection projectId={projectId} canAudit={governance.canEdit} />
        <LessonSection projectId={projectId} gate={nextGateOf(governance)} />
        <MilestoneSection governance={governance} today={today} />
        <ReportSection governance={governance} onWrite={() => setTask({ kind: 'report' })} />
        <RecordSection governance={governance} today={today} onEdit={() => setTask({ kind: 'record' })} />
        <BaselineSection governance={governance} onTake={() => setTask({ kind: 'baseline' })} />
        <TemplateSection projectId={projectId} />
      </div>
      <section aria-label={say('evidence.title')}>
        <EvidenceReports projectId={projectId} projects={[]} onOpen={setReportId} />
      </section>
      {task === null ? null : <TaskDialog task={task} governance={governance} onClose={close} onDone={done} />}
    </main>
  );
};

function nextGateOf({ gates, nextGate }: ProjectGovernance): { readonly id: string; readonly name: string } | null {
  const gate = gates.find(({ id }) => id === nextGate?.gateId);
  return gate ? { id: gate.id, name: gate.name } : null;
}

interface TaskDialogProps {
  readonly task: Task;
  readonly governance: ProjectGovernance;
  readonly onClose: () => void;
  readonly onDone: (governance: ProjectGovernance) => void;
}

const TaskDialog = ({ task, ...rest }: TaskDialogProps) => {
  switch (task.kind) {
    case 'decide':
      return <DecideGateDialog {...rest} gate={task.gate} />;
    case 'gates':
      return <GatesDialog {...rest} />;
    case 'record':
      return <RecordDialog {...rest} />;
    case 'report':
      return <ReportDialog {...rest} />;
    case 'baseline':
      return <BaselineDialog {...rest} />;
  }
};
