import TextArea from '@atlaskit/textarea';
import { showFlag } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Finding } from '../../../../../src/contracts/audits/finding';
import { Field } from '../../../../components/field';
import { FormDialog } from '../../../../components/form-dialog';
import { useDraft } from '../../../../drafts/use-draft';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import { keyOfFinding, nameOfFinding } from '../finding-names';
import { findingPlace } from '../finding-place';

const MAX_COMMENT = 4000;

interface CommentDialogProps {
  readonly finding: Finding;
  /** What the comment begins with: the rule and how to mend it. */
  readonly firstText: string;
  readonly onClose: () => void;
}

/** A comment on the finding's issue, written as the viewer. */
export const CommentDialog = ({ finding, firstText, onClose }: CommentDialogProps) => {
  const { say } = useSpeech();
  const { offered, keep, forget } = useDraft(`finding-comment:${keyOfFinding(finding)}`, z.string().max(MAX_COMMENT));
  const [text, setText] = useState(() => offered?.value ?? firstText);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => keep(text === firstText ? null : text), [keep, text, firstText]);
  const submit = async () => {
    setWorking(true);
    const answer = await callApp('audits.commentOnFinding', { finding: nameOfFinding(finding), text });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    showFlag({
      id: 'plumbline-comment',
      title: say('finding.commented', { place: findingPlace(finding) }),
      type: 'success',
      isAutoDismiss: true,
    });
    onClose();
  };
  return (
    <FormDialog
      title={say('finding.comment.title', { place: findingPlace(finding) })}
      submitLabel={say('finding.comment')}
      isBlocked={text.trim() === ''}
      isWorking={isWorking}
      error={error}
      firstField={field}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <Field label={say('finding.comment.text')} hint={say('finding.comment.hint')}>
        {(parts) => (
          <TextArea
            {...parts}
            ref={field}
            value={text}
            maxLength={MAX_COMMENT}
            minimumRows={6}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
};
