import { Button, Inline, Label, LoadingButton, Stack, Text, Textfield } from '@forge/react';
import { useState } from 'react';
import type { LessonPlace } from '../../contracts/lessons/lesson';
import type { RecommendedLesson } from '../../contracts/lessons/recommendation';
import { reasonsText } from '../../messages/lessons/reasons-text';
import { callApp, type PanelError } from '../call-app';
import { PanelErrorMessage } from '../panel-frame';
import type { Reader } from '../reader';
import { openLesson } from './open-lesson';

interface OfferedLessonProps {
  readonly lesson: RecommendedLesson;
  readonly projectId: number;
  readonly place: LessonPlace;
  readonly reader: Reader;
  readonly onDismiss: () => void;
}

/** A lesson where it helps: what to do, why it is offered, and the project's answer. */
export const OfferedLesson = ({ lesson: { hit, answer }, projectId, place, reader, onDismiss }: OfferedLessonProps) => {
  const [given, setGiven] = useState(answer?.answer);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<PanelError>();

  const give = async (choice: 'applied' | 'doesNotApply') => {
    setWorking(true);
    const done = await callApp('lessons.answer', { lessonId: hit.id, projectId, place, answer: choice, reason });
    setWorking(false);
    setError(done.ok ? undefined : done.error);
    if (!done.ok) return;
    setGiven(choice);
    setAsking(false);
  };
  const read = () => {
    void callApp('lessons.noteOpened', { lessonId: hit.id, place });
    openLesson(hit.id);
  };
  return (
    <Stack space="space.075">
      <Text weight="medium">{hit.title.text}</Text>
      {hit.recommendation === '' ? null : <Text size="small">{hit.recommendation}</Text>}
      <Text size="small" color="color.text.subtle">
        {reasonsText(hit.reasons, reader.language)}
      </Text>
      {error ? <PanelErrorMessage error={error} reader={reader} /> : null}
      {given === undefined || given === 'later' ? (
        <Inline space="space.050" shouldWrap>
          <LoadingButton spacing="compact" isLoading={isWorking && !isAsking} onClick={() => void give('applied')}>
            {reader.say('lesson.answer.applied')}
          </LoadingButton>
          <Button spacing="compact" appearance="subtle" onClick={() => setAsking(!isAsking)}>
            {reader.say('lesson.answer.doesNotApply')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={read}>
            {reader.say('lesson.read')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
            {reader.say('lesson.dismiss')}
          </Button>
        </Inline>
      ) : (
        <Text size="small">{`✓ ${reader.say(`lesson.answer.${given}`)}. ${reader.tell('lessonsPanel.answered')}`}</Text>
      )}
      {isAsking ? (
        <Stack space="space.050">
          <Label labelFor={`why-${hit.id}`}>{reader.say('lesson.answer.reason')}</Label>
          <Textfield id={`why-${hit.id}`} maxLength={1000} onChange={({ target }) => setReason(String(target.value))} />
          <Inline>
            <LoadingButton
              spacing="compact"
              appearance="primary"
              isLoading={isWorking}
              isDisabled={reason.trim() === ''}
              onClick={() => void give('doesNotApply')}
            >
              {reader.tell('lessonsPanel.save')}
            </LoadingButton>
          </Inline>
        </Stack>
      ) : null}
    </Stack>
  );
};
