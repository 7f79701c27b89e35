import ForgeReconciler, { Button, Heading, Inline, SectionMessage, Spinner, Stack, Text, useProductContext } from '@forge/react';
import { useCallback, useEffect, useState } from 'react';
import { MAX_RECOMMENDED } from '../../contracts/lessons/recommendation';
import type { RpcResponse } from '../../contracts/rpc';
import { reasonsText } from '../../messages/lessons/reasons-text';
import { callApp, type PanelAnswer } from '../call-app';
import { PanelErrorMessage } from '../panel-frame';
import { type Reader, readerOf } from '../reader';
import { openLesson } from './open-lesson';

const LessonsForYou = ({ reader }: { readonly reader: Reader }) => {
  const [answer, setAnswer] = useState<PanelAnswer<RpcResponse<'lessons.recommend'>>>();
  const { language } = reader;
  const load = useCallback(
    () => void callApp('lessons.recommend', { for: { kind: 'viewer' }, limit: MAX_RECOMMENDED, language }).then(setAnswer),
    [language],
  );
  useEffect(load, [load]);
  if (!answer) return <Spinner label={reader.tell('lessonsGadget.loading')} />;
  if (!answer.ok) return <PanelErrorMessage error={answer.error} reader={reader} onRetry={load} />;
  const { lessons } = answer.value;
  const toLessons = (
    <Inline>
      <Button appearance="subtle" onClick={() => openLesson(null)}>
        {reader.tell('lessonsGadget.open')}
      </Button>
    </Inline>
  );
  if (lessons.length === 0) {
    return (
      <Stack space="space.100">
        <SectionMessage title={reader.tell('lessonsGadget.none.title')}>
          <Text>{reader.tell('lessonsGadget.none.body')}</Text>
        </SectionMessage>
        {toLessons}
      </Stack>
    );
  }
  return (
    <Stack space="space.200">
      <Heading size="small" as="h2">
        {reader.tell('lessonsGadget.headline', { count: lessons.length })}
      </Heading>
      {lessons.map(({ hit }) => (
        <Stack key={hit.id} space="space.050" alignInline="start">
          <Button appearance="subtle" spacing="none" onClick={() => openLesson(hit.id)}>
            {hit.title.text}
          </Button>
          <Text size="small" maxLines={2}>
            {hit.recommendation}
          </Text>
          <Text size="small" color="color.text.subtle">
            {reasonsText(hit.reasons, language)}
          </Text>
        </Stack>
      ))}
      {toLessons}
    </Stack>
  );
};

/** Lessons that fit what the person leads, on a dashboard: `jira:dashboardGadget`. */
const LessonsGadget = () => {
  const context = useProductContext();
  return context ? <LessonsForYou reader={readerOf(context)} /> : <Spinner />;
};

ForgeReconciler.render(<LessonsGadget />);
