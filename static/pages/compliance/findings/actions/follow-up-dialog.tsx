import Textfield from '@atlaskit/textfield';
import { router, showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import type { Finding } from '../../../../../src/contracts/audits/finding';
import { Field } from '../../../../components/field';
import { FormDialog } from '../../../../components/form-dialog';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import { nameOfFinding } from '../finding-names';
import { findingPlace } from '../finding-place';
import { useRecentFollowUps } from '../recent-follow-ups';

const MIN_SUMMARY = 3;
const MAX_SUMMARY = 255;

interface FollowUpDialogProps {
  readonly finding: Finding;
  /** Title of the rule, with which the summary begins. */
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Creates an issue that sees to the finding, as the viewer, and links the two. */
export const FollowUpDialog = ({ finding, title, onClose, onDone }: FollowUpDialogProps) => {
  const { say, language } = useSpeech();
  const { remember } = useRecentFollowUps();
  const [summary, setSummary] = useState(() => `${findingPlace(finding)}: ${title}`.slice(0, MAX_SUMMARY));
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('audits.createFollowUp', { finding: nameOfFinding(finding), summary: summary.trim(), language });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { issueKey } = answer.value;
    remember(finding, issueKey);
    showFlag({
      id: 'plumbline-follow-up',
      title: say('finding.followUp.done', { issueKey }),
      type: 'success',
      isAutoDismiss: true,
      actions: [{ text: say('action.openInJira'), onClick: () => void router.open(`/browse/${issueKey}`) }],
    });
    onDone();
  };
  return (
    <FormDialog
      title={say('finding.followUp.title')}
      submitLabel={say('finding.followUp.create')}
      isBlocked={summary.trim().length < MIN_SUMMARY}
      isWorking={isWorking}
      error={error}
      firstField={field}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('finding.followUp.summary')} hint={say('finding.followUp.hint', { project: finding.projectKey })}>
        {(parts) => (
          <Textfield
            {...parts}
            ref={field}
            value={summary}
            maxLength={MAX_SUMMARY}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
