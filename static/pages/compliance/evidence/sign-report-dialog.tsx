import TextArea from '@atlaskit/textarea';
import { showFlag } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { EvidenceReport } from '../../../../src/contracts/audits/evidence-contracts';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const MIN_STATEMENT = 3;
const MAX_STATEMENT = 2000;

interface SignReportDialogProps {
  readonly report: EvidenceReport;
  readonly onClose: () => void;
  readonly onSigned: (report: EvidenceReport) => void;
}

/** Signs a report with a statement, after saying that it is for good. */
export const SignReportDialog = ({ report, onClose, onSigned }: SignReportDialogProps) => {
  const { say } = useSpeech();
  const { offered, keep, forget } = useDraft(`sign:${report.id}`, z.string().max(MAX_STATEMENT));
  const [statement, setStatement] = useState(offered?.value ?? '');
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => keep(statement === '' ? null : statement), [keep, statement]);
  const isShort = statement.trim().length < MIN_STATEMENT;

  const submit = async () => {
    setChecked(true);
    if (isShort) return field.current?.focus();
    setWorking(true);
    const answer = await callApp('evidence.sign', { reportId: report.id, statement });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    showFlag({ id: 'plumbline-evidence', title: say('evidence.sign.done'), type: 'success', isAutoDismiss: true });
    onSigned(answer.value.report);
  };

  return (
    <FormDialog
      title={`${say('evidence.sign')}: ${report.projectName}`}
      submitLabel={say('evidence.sign')}
      isWorking={isWorking}
      error={error}
      firstField={field}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <p className="pl-field">{say('evidence.sign.body')}</p>
      <Field
        label={say('evidence.sign.statement')}
        hint={say('evidence.sign.hint')}
        error={isChecked && isShort ? say('evidence.sign.short', { count: MIN_STATEMENT }) : null}
      >
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={statement}
            maxLength={MAX_STATEMENT}
            minimumRows={3}
            onChange={(event) => setStatement(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
