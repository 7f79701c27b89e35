import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import type { AddEvidence } from './evidence-field';
import { findIssue, isIssueKey } from './find-issue';

/** Puts in an issue by its key, which is looked up as the viewer. */
export const AddIssue = ({ onAdd, isPending, onPending }: AddEvidence) => {
  const { say } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const write = (text: string) => {
    setKey(text);
    setProblem(null);
    onPending(text.trim() !== '');
  };
  const add = async () => {
    if (!isIssueKey(key.trim())) return setProblem(say('lesson.evidence.issue.wrong'));
    setWorking(true);
    const found = await findIssue(key.trim());
    setWorking(false);
    if (!found.ok) return setProblem(say('lesson.evidence.issue.failed'));
    if (found.value === null) return setProblem(say('lesson.evidence.issue.none'));
    const refused = onAdd({ kind: 'issue', issueId: found.value });
    if (refused === null) {
      write('');
      field.current?.focus();
    }
    setProblem(refused);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter adds to the list; it does not save the lesson.
    event.preventDefault();
    void add();
  };
  const error = problem ?? (isPending && key.trim() !== '' ? say('lesson.evidence.pending') : null);
  return (
    <Field label={say('lesson.evidence.issue')} hint={say('lesson.evidence.issue.hint')} error={error}>
      {(parts) => (
        <div className="pl-lesson-add">
          <Textfield
            {...parts}
            ref={field}
            isInvalid={error !== null}
            maxLength={60}
            placeholder="ABC-12"
            value={key}
            onKeyDown={onKeyDown}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Button isLoading={isWorking} isDisabled={key.trim() === ''} onClick={() => void add()}>
            {say('lesson.evidence.issue.add')}
          </Button>
        </div>
      )}
    </Field>
  );
};
