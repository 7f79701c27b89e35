import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import { useSpeech } from '../../../viewer/viewer-context';
import { useRuleCatalogue } from '../rules/rule-catalogue';
import { RequestWaiverDialog } from '../waivers/request-waiver-dialog';
import { WaiveManyDialog } from '../waivers/waive-many-dialog';
import { AssignDialog } from './actions/assign-dialog';
import { CommentDialog } from './actions/comment-dialog';
import { FixDialog } from './actions/fix-dialog';
import { FollowUpDialog } from './actions/follow-up-dialog';
import type { FindingTask } from './finding-task';

interface TaskDialogProps {
  readonly task: FindingTask;
  readonly checks: ReadonlyMap<number, CheckSummary>;
  /** Epoch day by the server's clock. */
  readonly today: number;
  readonly onClose: () => void;
  /** Something changed: read again. */
  readonly onDone: () => void;
}

/** The dialog of a task. */
export const TaskDialog = ({ task, checks, today, onClose, onDone }: TaskDialogProps) => {
  const { say } = useSpeech();
  const { rulePage } = useRuleCatalogue();
  switch (task.kind) {
    case 'assign':
      return <AssignDialog findings={task.findings} onClose={onClose} onDone={onDone} />;
    case 'waive':
      return (
        <RequestWaiverDialog
          ruleId={task.ruleId}
          ruleTitle={task.ruleTitle}
          scopes={task.scopes}
          today={today}
          onClose={onClose}
          onDone={onDone}
        />
      );
    case 'waiveMany':
      return <WaiveManyDialog findings={task.findings} checks={checks} today={today} onClose={onClose} onDone={onDone} />;
    case 'comment': {
      const check = checks.get(task.finding.checkNo);
      const steps = check === undefined ? [] : (rulePage(check.ruleId)?.remediation ?? []);
      const firstText = [say('finding.comment.first', { rule: check?.title ?? '' }), ...steps].join('\n');
      return <CommentDialog finding={task.finding} firstText={firstText} onClose={onClose} />;
    }
    case 'followUp':
      return <FollowUpDialog finding={task.finding} title={task.title} onClose={onClose} onDone={onDone} />;
    case 'fix':
      return <FixDialog task={task} onClose={onClose} onDone={onDone} />;
  }
};
