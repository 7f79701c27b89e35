import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';

/** As the contract of lessons has it. */
const MAX_TOPIC = 80;

interface AnotherTopicProps {
  readonly isFull: boolean;
  readonly onAdd: (topic: string) => void;
}

/** A topic that is not offered: the list holds the most frequent ones, and somebody may wait for one that no lesson has yet. */
export const AnotherTopic = ({ isFull, onAdd }: AnotherTopicProps) => {
  const { say } = useSpeech();
  const [topic, setTopic] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (topic.trim() === '' || isFull) return;
    onAdd(topic.trim());
    setTopic('');
    field.current?.focus();
  };
  return (
    <form onSubmit={add}>
      <Field label={say('weeklyMail.another')}>
        {(parts) => (
          <div className="pl-lesson-add">
            <Textfield
              {...parts}
              ref={field}
              isCompact
              maxLength={MAX_TOPIC}
              value={topic}
              onChange={(event) => setTopic(event.currentTarget.value)}
            />
            <Button type="submit" spacing="compact" isDisabled={topic.trim() === '' || isFull}>
              {say('collection.add')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
};
