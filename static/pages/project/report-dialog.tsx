import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import { type HealthStatus, healthStatuses } from '../../../src/contracts/portfolio';
import { Field, FieldGroup } from '../../components/field';
import { FormDialog } from '../../components/form-dialog';
import { StatusLozenge } from '../../components/status-lozenge';
import { useDraft } from '../../drafts/use-draft';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { agreement } from './agreement';
import { reportDraft } from './report-draft';
import { type GovernanceDialogProps, useSending } from './use-governance';

const draftOf = z.object({ declared: z.enum(healthStatuses), summary: z.string(), decisionsNeeded: z.string() });
type Draft = z.infer<typeof draftOf>;

const choices: readonly HealthStatus[] = ['onTrack', 'atRisk', 'offTrack'];

/** A status report, begun with what the figures say; the writer adds what they do not say. */
export const ReportDialog = ({ governance, onClose, onDone }: GovernanceDialogProps) => {
  const speech = useSpeech();
  const { say, language } = speech;
  const names = useId();
  const [first] = useState<Draft>(() => ({
    declared: governance.calculated.status,
    summary: reportDraft(governance, speech),
    decisionsNeeded: '',
  }));
  const { offered, keep, forget } = useDraft(`report:${governance.projectId}`, draftOf);
  const [draft, setDraft] = useState<Draft>(() => offered?.value ?? first);
  const change = (parts: Partial<Draft>): void => setDraft((before) => ({ ...before, ...parts }));
  const [isChecked, setChecked] = useState(false);
  useEffect(() => keep(JSON.stringify(draft) === JSON.stringify(first) ? null : draft), [keep, draft, first]);
  const { isWorking, error, send } = useSending((changed) => {
    forget();
    onDone(changed);
  });
  const isEmpty = draft.summary.trim().length < 3;
  const submit = async () => {
    setChecked(true);
    if (isEmpty || draft.declared === 'unknown') return;
    await send(() => callApp('governance.publishReport', { projectId: governance.projectId, report: draft, language }));
  };
  return (
    <FormDialog
      title={say('governance.report.title')}
      submitLabel={say('governance.report.publish')}
      isWorking={isWorking}
      error={error}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <FieldGroup label={say('governance.report.declare')}>
        {choices.map((status) => (
          <label key={status} className="pl-option">
            <input
              type="radio"
              name={`${names}-status`}
              checked={draft.declared === status}
              onChange={() => change({ declared: status })}
            />
            <StatusLozenge status={status} />
          </label>
        ))}
        {isChecked && draft.declared === 'unknown' ? (
          <p className="pl-field__error" role="alert">
            {say('governance.report.statusMissing')}
          </p>
        ) : null}
        {agreement(governance.calculated.status, draft.declared) === 'rosier' ? (
          <p className="pl-field__hint">{say('governance.report.rosier')}</p>
        ) : null}
      </FieldGroup>
      <Field
        label={say('governance.report.summary')}
        hint={say('governance.report.summary.hint')}
        error={isChecked && isEmpty ? say('governance.report.summaryMissing') : null}
      >
        {(parts) => (
          <TextArea
            {...parts}
            value={draft.summary}
            maxLength={4000}
            minimumRows={6}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('governance.report.decisions')}>
        {(parts) => (
          <TextArea
            {...parts}
            value={draft.decisionsNeeded}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => change({ decisionsNeeded: event.currentTarget.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
};
