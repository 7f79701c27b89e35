import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { PlannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

interface AuditPlanDropDialogProps {
  readonly audit: PlannedAudit;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Drops a planned audit, after saying what that means. */
export const AuditPlanDropDialog = ({ audit, onClose, onDone }: AuditPlanDropDialogProps) => {
  const { say, formats } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const submit = async () => {
    const { id, version, projectId, dueDay, auditorAccountId, kind, marks, conclusion } = audit;
    setWorking(true);
    const answer = await callApp('auditPlan.save', {
      audit: { id, version, projectId, dueDay, auditorAccountId, kind, marks, conclusion, state: 'dropped' },
    });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showFlag({ id: 'plumbline-plan', title: say('plan.dropped'), type: 'success', isAutoDismiss: true });
    onDone();
  };
  return (
    <FormDialog
      title={say('plan.drop')}
      submitLabel={say('plan.drop')}
      isWorking={isWorking}
      isDangerous
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="pl-field">
        {audit.projectName} · {say(`plan.kind.${audit.kind}`)} · {formats.day(audit.dueDay)}
      </p>
      <p className="pl-field pl-subtle">{say('plan.drop.body')}</p>
    </FormDialog>
  );
};
