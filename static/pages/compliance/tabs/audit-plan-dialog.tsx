import Textfield from '@atlaskit/textfield';
import { showFlag } from '@forge/bridge';
import { useId, useState } from 'react';
import type { PlannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import type { ProjectStanding } from '../../../../src/contracts/audits/overview';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { PersonPicker } from '../../../components/person-picker';
import { usePeople } from '../../../people/use-people';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const kinds = ['peerReview', 'fullAudit'] as const satisfies readonly PlannedAudit['kind'][];
const USUAL_DAYS = 30;

interface AuditPlanDialogProps {
  /** `null` plans a new one. */
  readonly audit: PlannedAudit | null;
  readonly projects: readonly Pick<ProjectStanding, 'projectId' | 'key' | 'name'>[];
  readonly today: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Plans an audit of a project by hand, or plans one anew: which kind, until when, by whom. */
export const AuditPlanDialog = ({ audit, projects, today, onClose, onDone }: AuditPlanDialogProps) => {
  const { say, formats } = useSpeech();
  const ids = useId();
  const [projectId, setProjectId] = useState<number | null>(audit?.projectId ?? null);
  const [kind, setKind] = useState<PlannedAudit['kind']>(audit?.kind ?? 'peerReview');
  const [dueDay, setDueDay] = useState<number | null>(audit?.dueDay ?? today + USUAL_DAYS);
  const [auditor, setAuditor] = useState<string | null>(audit?.auditorAccountId ?? null);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const before = audit?.auditorAccountId ?? null;
  const nameBefore = usePeople(before === null ? [] : [before]).get(before ?? '')?.displayName ?? say('value.undefinedWord');
  const key = audit?.projectKey ?? projects.find((project) => project.projectId === projectId)?.key;
  const isDayRight = dueDay !== null && (dueDay >= today || dueDay === audit?.dueDay);
  const sorted = [...projects].sort((a, b) => formats.compare(a.name, b.name));

  const submit = async () => {
    setChecked(true);
    if (projectId === null || dueDay === null || !isDayRight) return;
    setWorking(true);
    const answer = await callApp('auditPlan.save', {
      audit: {
        ...(audit === null ? {} : { id: audit.id, version: audit.version }),
        projectId,
        dueDay,
        kind,
        auditorAccountId: auditor,
        state: 'planned',
        marks: audit?.marks ?? [],
        conclusion: audit?.conclusion ?? '',
      },
    });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showFlag({ id: 'plumbline-plan', title: say('plan.added'), type: 'success', isAutoDismiss: true });
    onDone();
  };

  return (
    <FormDialog
      title={audit === null ? say('plan.add') : `${say('plan.change')}: ${audit.projectName}`}
      submitLabel={say('action.save')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {audit === null ? (
        <Field label={say('plan.project')} error={isChecked && projectId === null ? say('plan.project.missing') : null}>
          {(parts) => (
            <select
              {...parts}
              className="pl-select"
              value={projectId ?? ''}
              onChange={(event) => setProjectId(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
            >
              <option value="">{say('plan.project.missing')}</option>
              {sorted.map((project) => (
                <option key={project.projectId} value={project.projectId}>
                  {project.name} ({project.key})
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <FieldGroup label={say('plan.kind')}>
        {kinds.map((value) => (
          <label key={value} className="pl-option">
            <input type="radio" name={`${ids}-kind`} checked={kind === value} onChange={() => setKind(value)} />
            <span>{say(`plan.kind.${value}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Field label={say('plan.due')} error={isChecked && !isDayRight ? say('plan.due.wrong') : null}>
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            min={dayFieldText(today)}
            value={dayFieldText(dueDay)}
            onChange={(event) => setDueDay(dayOfField(event.currentTarget.value))}
          />
        )}
      </Field>
      <Field
        label={say('plan.auditor')}
        hint={before === null ? say('plan.auditor.hint') : `${say('plan.auditor.now', { name: nameBefore })} ${say('plan.auditor.hint')}`}
      >
        {(parts) => (
          <PersonPicker
            field={parts}
            projectKeys={key === undefined ? [] : [key]}
            // Taking the choice back leaves the auditor named before.
            onChange={(accountId) => setAuditor(accountId ?? before)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
