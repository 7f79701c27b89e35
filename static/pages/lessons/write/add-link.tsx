import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useRef, useState } from 'react';
import { lessonEvidence } from '../../../../src/contracts/lessons/lesson';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import type { AddEvidence } from './evidence-field';

/** Puts in a link to a document, with what it is called. */
export const AddLink = ({ onAdd, isPending, onPending }: AddEvidence) => {
  const { say } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const write = (text: string) => {
    setUrl(text);
    setProblem(null);
    onPending(text.trim() !== '');
  };
  const add = () => {
    const link = lessonEvidence.safeParse({ kind: 'link', url: url.trim(), title: title.trim() });
    if (!link.success) return setProblem(say('lesson.evidence.link.wrong'));
    const refused = onAdd(link.data);
    if (refused === null) {
      write('');
      setTitle('');
      field.current?.focus();
    }
    setProblem(refused);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter adds to the list; it does not save the lesson.
    event.preventDefault();
    add();
  };
  const error = problem ?? (isPending && url.trim() !== '' ? say('lesson.evidence.pending') : null);
  return (
    <>
      <Field label={say('lesson.evidence.link')} error={error}>
        {(parts) => (
          <Textfield
            {...parts}
            ref={field}
            type="url"
            isInvalid={error !== null}
            maxLength={1000}
            placeholder="https://"
            value={url}
            onKeyDown={onKeyDown}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('lesson.evidence.link.title')}>
        {(parts) => (
          <div className="pl-lesson-add">
            <Textfield
              {...parts}
              maxLength={200}
              value={title}
              onKeyDown={onKeyDown}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button isDisabled={url.trim() === ''} onClick={add}>
              {say('lesson.evidence.link.add')}
            </Button>
          </div>
        )}
      </Field>
    </>
  );
};
