import {
  Button,
  CheckboxGroup,
  ErrorMessage,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  SectionMessage,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
} from '@forge/react';
import { useState } from 'react';
import { type LessonContent, lessonCategories, lessonPhases, MAX_LESSON_TEXT } from '../../contracts/lessons/lesson';
import type { RpcResponse } from '../../contracts/rpc';
import { callApp, type PanelError } from '../call-app';
import { PanelErrorMessage } from '../panel-frame';
import type { Reader } from '../reader';

type Alike = RpcResponse<'lessons.findAlike'>['alike'];
const MAX_TITLE = 200;
const MAX_TOPIC = 80;
const MAX_TOPICS = 30;

/** Topics as somebody types them, with commas between. */
const topicsOf = (text: string): string[] => {
  const words = text.split(',').map((word) => word.trim().slice(0, MAX_TOPIC));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MAX_TOPICS);
};

interface CaptureFormProps {
  /** What the issue says already. */
  readonly draft: LessonContent;
  readonly eventDay: number | null;
  readonly reader: Reader;
  readonly onCancel: () => void;
  readonly onDone: (outcome: 'submitted' | 'incomplete' | 'draft') => void;
}

/** A lesson written where it was learned. Lessons like it are shown as soon as there is a sentence to compare. */
export const CaptureForm = ({ draft, eventDay, reader, onCancel, onDone }: CaptureFormProps) => {
  const [content, setContent] = useState(draft);
  const [alike, setAlike] = useState<Alike>([]);
  const [isChecked, setChecked] = useState(false);
  const [working, setWorking] = useState<'draft' | 'submit'>();
  const [error, setError] = useState<PanelError>();
  const change = (part: Partial<LessonContent>) => setContent((before) => ({ ...before, ...part }));
  const compare = async () => {
    const text = [content.title, content.event, content.lesson, content.recommendation].join('\n').trim();
    if (text.length < 20) return;
    const found = await callApp('lessons.findAlike', { text: text.slice(0, MAX_LESSON_TEXT), except: null, language: reader.language });
    if (found.ok) setAlike(found.value.alike);
  };
  const save = async (submit: boolean) => {
    setChecked(true);
    if (content.title.trim() === '') return;
    setWorking(submit ? 'submit' : 'draft');
    const saved = await callApp('lessons.saveMany', {
      lessons: [{ content, ownerAccountId: null, eventDay }],
      submit,
      language: reader.language,
    });
    setWorking(undefined);
    setError(saved.ok ? undefined : saved.error);
    if (saved.ok) onDone(saved.value.submitted > 0 ? 'submitted' : submit ? 'incomplete' : 'draft');
  };
  const part = (field: 'event' | 'lesson' | 'recommendation', name: 'event' | 'lesson' | 'do') => (
    <Stack>
      <Label labelFor={field}>{reader.say(`lesson.${name}`)}</Label>
      <TextArea
        id={field}
        name={field}
        minimumRows={3}
        maxLength={MAX_LESSON_TEXT}
        defaultValue={draft[field]}
        onChange={({ target }) => change({ [field]: String(target.value) })}
        onBlur={() => void compare()}
      />
      <HelperMessage>{reader.say(`lesson.${name}.hint`)}</HelperMessage>
    </Stack>
  );
  const categories = lessonCategories.map((value) => ({ value, label: reader.say(`lesson.category.${value}`) }));
  return (
    <Stack space="space.150">
      {error ? <PanelErrorMessage error={error} reader={reader} /> : null}
      <Stack>
        <Label labelFor="title">{reader.say('lesson.title')}</Label>
        <Textfield
          id="title"
          name="title"
          maxLength={MAX_TITLE}
          defaultValue={draft.title}
          isInvalid={isChecked && content.title.trim() === ''}
          onChange={({ target }) => change({ title: String(target.value) })}
        />
        {isChecked && content.title.trim() === '' ? <ErrorMessage>{reader.tell('captureLesson.titleMissing')}</ErrorMessage> : null}
      </Stack>
      {part('event', 'event')}
      {part('lesson', 'lesson')}
      {part('recommendation', 'do')}
      <Stack>
        <Label labelFor="category">{reader.say('lesson.category')}</Label>
        <Select
          inputId="category"
          options={categories}
          defaultValue={categories.find(({ value }) => value === draft.category) ?? null}
          onChange={(option: (typeof categories)[number]) => change({ category: option.value })}
        />
      </Stack>
      <Stack>
        <Label labelFor="topics">{reader.say('lesson.topics')}</Label>
        <Textfield
          id="topics"
          name="topics"
          defaultValue={draft.topics.join(', ')}
          onChange={({ target }) => change({ topics: topicsOf(String(target.value)) })}
        />
        <HelperMessage>{reader.say('lesson.topics.hint')}</HelperMessage>
      </Stack>
      <Stack>
        <Label labelFor="phases">{reader.say('lesson.phases')}</Label>
        <CheckboxGroup
          name="phases"
          options={lessonPhases.map((value) => ({ value, label: reader.say(`lesson.phase.${value}`) }))}
          value={content.phases}
          onChange={(values) => change({ phases: lessonPhases.filter((phase) => values.includes(phase)) })}
        />
      </Stack>
      {alike.length === 0 ? null : (
        <SectionMessage appearance="information" title={reader.tell('captureLesson.alike', { count: alike.length })}>
          <Text>{reader.tell('captureLesson.alike.body')}</Text>
          {alike.map(({ id, title }) => (
            <Text key={id}>{title}</Text>
          ))}
        </SectionMessage>
      )}
      <Inline space="space.050" shouldWrap>
        <LoadingButton appearance="primary" isLoading={working === 'submit'} onClick={() => void save(true)}>
          {reader.tell('captureLesson.submit')}
        </LoadingButton>
        <LoadingButton isLoading={working === 'draft'} onClick={() => void save(false)}>
          {reader.tell('captureLesson.draft')}
        </LoadingButton>
        <Button appearance="subtle" onClick={onCancel}>
          {reader.say('action.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
};
