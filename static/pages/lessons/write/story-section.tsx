import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { type LessonContent, MAX_LESSON_TEXT } from '../../../../src/contracts/lessons/lesson';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { FormSection } from './form-section';
import { eventOf, type Story, storyOf } from './story';

interface StorySectionProps {
  readonly content: LessonContent;
  readonly isTooLong: boolean;
  readonly onChange: (part: Partial<LessonContent>) => void;
  /** A field was left: time to look for lessons like this one. */
  readonly onLeft: () => void;
}

/** The questions that make a lesson of something that happened. */
export const StorySection = ({ content, isTooLong, onChange, onLeft }: StorySectionProps) => {
  const { say } = useSpeech();
  const [story, setStory] = useState<Story>(() => storyOf(content.event));
  const tell = (part: Partial<Story>) => {
    const next = { ...story, ...part };
    setStory(next);
    onChange({ event: eventOf(next, content.language) });
  };
  const question = (label: string, hint: string, value: string, onText: (text: string) => void, isInvalid = false) => (
    <Field label={label} hint={hint} error={isInvalid ? say('lesson.tooLong', { most: MAX_LESSON_TEXT }) : null}>
      {(parts) => (
        <TextArea
          {...parts}
          minimumRows={2}
          maxLength={MAX_LESSON_TEXT}
          isInvalid={isInvalid}
          value={value}
          onBlur={onLeft}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
  return (
    <FormSection title={say('lesson.story')}>
      {question(say('lesson.expected'), say('lesson.expected.hint'), story.expected, (expected) => tell({ expected }))}
      {question(say('lesson.happened'), say('lesson.happened.hint'), story.happened, (happened) => tell({ happened }), isTooLong)}
      {question(say('lesson.why'), say('lesson.why.hint'), story.why, (why) => tell({ why }))}
      {question(say('lesson.learned'), say('lesson.lesson.hint'), content.lesson, (lesson) => onChange({ lesson }))}
      {question(say('lesson.doNext'), say('lesson.do.hint'), content.recommendation, (recommendation) => onChange({ recommendation }))}
    </FormSection>
  );
};
