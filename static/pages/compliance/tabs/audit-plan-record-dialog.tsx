import TextArea from '@atlaskit/textarea';
import { showFlag } from '@forge/bridge';
import { useEffect, useId, useMemo, useState } from 'react';
import { z } from 'zod';
import { healthTopics, type PlannedAudit, plannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const MAX_CONCLUSION = 4000;
const MAX_NOTE = 1000;
const marksThereAre = [1, 2, 3, 4, 5] as const;
type Mark = PlannedAudit['marks'][number];

const keptOutcome = z.object({ marks: plannedAudit.shape.marks, conclusion: z.string().max(MAX_CONCLUSION) });

interface AuditPlanRecordDialogProps {
  readonly audit: PlannedAudit;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The health register of an audit and its conclusion: to write while it is planned, to read once it is done. */
export const AuditPlanRecordDialog = ({ audit, onClose, onDone }: AuditPlanRecordDialogProps) => {
  const { say } = useSpeech();
  const ids = useId();
  const isReadOnly = audit.state !== 'planned';
  const first = useMemo(() => ({ marks: audit.marks, conclusion: audit.conclusion }), [audit]);
  const { offered, keep, forget } = useDraft(`plan:${audit.id}:${audit.version}`, keptOutcome);
  const [{ marks, conclusion }, setOutcome] = useState(() => (isReadOnly ? first : (offered?.value ?? first)));
  const [isFinal, setFinal] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    const isAsStored = conclusion === first.conclusion && JSON.stringify(marks) === JSON.stringify(first.marks);
    if (!isReadOnly) keep(isAsStored ? null : { marks, conclusion });
  }, [keep, marks, conclusion, first, isReadOnly]);

  const topics = [...healthTopics, ...marks.map(({ topic }) => topic).filter((topic) => !isKnown(topic))];
  const setMark = (topic: string, changed: Partial<Mark> | null) => {
    const before = marks.find((mark) => mark.topic === topic);
    const others = marks.filter((mark) => mark.topic !== topic);
    const next = changed === null ? others : [...others, { topic, mark: 3, note: '', ...before, ...changed }];
    setOutcome({ conclusion, marks: [...next].sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic)) });
  };
  const submit = async () => {
    if (isReadOnly) return onClose();
    setChecked(true);
    if (isFinal && conclusion.trim() === '') return;
    const { id, version, projectId, dueDay, auditorAccountId, kind } = audit;
    setWorking(true);
    const answer = await callApp('auditPlan.save', {
      audit: { id, version, projectId, dueDay, auditorAccountId, kind, marks, conclusion, state: isFinal ? 'done' : 'planned' },
    });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    showFlag({ id: 'plumbline-plan', title: say(isFinal ? 'plan.recorded' : 'plan.kept'), type: 'success', isAutoDismiss: true });
    onDone();
  };

  return (
    <FormDialog
      title={`${say(isReadOnly ? 'plan.outcome' : 'plan.record')}: ${audit.projectName}`}
      submitLabel={say(isReadOnly ? 'action.close' : isFinal ? 'plan.record' : 'plan.record.keep')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={() => {
        if (!isReadOnly) forget();
        onClose();
      }}
    >
      <fieldset className="pl-fieldset pl-field" disabled={isReadOnly}>
        <legend className="pl-field__label">{say('plan.register')}</legend>
        {isReadOnly ? null : <p className="pl-field__hint">{say('plan.register.hint')}</p>}
        <ul className="pl-register">
          {topics.map((topic) => {
            const mark = marks.find((candidate) => candidate.topic === topic);
            const label = isKnown(topic) ? say(`plan.topic.${topic}`) : topic;
            const id = `${ids}-${topic}`;
            return (
              <li key={topic}>
                <label htmlFor={id}>{label}</label>
                <select
                  id={id}
                  className="pl-select"
                  value={mark?.mark ?? ''}
                  onChange={(event) =>
                    setMark(topic, event.currentTarget.value === '' ? null : { mark: Number(event.currentTarget.value) })
                  }
                >
                  <option value="">{say('plan.mark.none')}</option>
                  {marksThereAre.map((value) => (
                    <option key={value} value={value}>
                      {say(`plan.mark.${value}`)}
                    </option>
                  ))}
                </select>
                {mark === undefined || (isReadOnly && mark.note === '') ? null : (
                  <div className="pl-register__note">
                    <TextArea
                      aria-label={say('plan.note', { topic: label })}
                      value={mark.note}
                      maxLength={MAX_NOTE}
                      minimumRows={1}
                      isReadOnly={isReadOnly}
                      onChange={(event) => setMark(topic, { note: event.currentTarget.value })}
                    />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <Field
        label={say('plan.conclusion')}
        hint={isReadOnly ? undefined : say('plan.conclusion.hint')}
        error={isChecked && isFinal && conclusion.trim() === '' ? say('plan.conclusion.missing') : null}
      >
        {(parts) => (
          <TextArea
            {...parts}
            value={conclusion}
            maxLength={MAX_CONCLUSION}
            minimumRows={3}
            isReadOnly={isReadOnly}
            onChange={(event) => setOutcome({ marks, conclusion: event.currentTarget.value })}
          />
        )}
      </Field>
      {isReadOnly ? null : (
        <label className="pl-option">
          <input type="checkbox" checked={isFinal} onChange={(event) => setFinal(event.currentTarget.checked)} />
          <span>{say('plan.record.done')}</span>
        </label>
      )}
    </FormDialog>
  );
};

const isKnown = (topic: string): topic is (typeof healthTopics)[number] => healthTopics.some((known) => known === topic);
