import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import {
  type LessonContent,
  lessonCategories,
  lessonContent,
  lessonPhases,
  MAX_LESSON_TEXT,
} from '../../../../src/contracts/lessons/lesson';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const MAX_TITLE = 200;

interface LessonFormProps {
  /** The lesson to change; `null` writes a new one. */
  readonly opened: OpenedLesson | null;
  /** Where a new lesson was learned. */
  readonly projectId?: number;
  readonly onClose: () => void;
  readonly onSaved: (lessonId: string) => void;
}

const emptyLesson = (language: 'en' | 'nl', projectId: number | null): LessonContent => ({
  title: '',
  event: '',
  lesson: '',
  recommendation: '',
  category: 'governance',
  impacts: [],
  phases: [],
  projectTypes: [],
  topics: [],
  evidence: [],
  templateIds: [],
  ruleIds: [],
  language,
  sourceProjectId: projectId,
  source: '',
  visibility: { kind: 'everyone' },
  anonymised: false,
});

/** Writes a lesson: the form asks what was expected, what happened, why, and what to do. */
export const LessonForm = ({ opened, projectId, onClose, onSaved }: LessonFormProps) => {
  const { say, language } = useSpeech();
  const saved = opened
    ? lessonContent.parse(Object.fromEntries(Object.keys(lessonContent.shape).map((key) => [key, Reflect.get(opened.lesson, key)])))
    : null;
  const [content, setContent] = useState<LessonContent>(saved ?? emptyLesson(language, projectId ?? null));
  const [topics, setTopics] = useState(content.topics.join(', '));
  const [alike, setAlike] = useState<RpcResponse<'lessons.findAlike'>['alike']>([]);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const { offered, keep, settle, forget } = useDraft(
    `lesson:${opened?.lesson.id ?? 'NEW'}`,
    lessonContent.extend({ title: lessonContent.shape.title.or(lessonContent.shape.source) }),
  );
  const change = (part: Partial<LessonContent>) => {
    const next = { ...content, ...part };
    setContent(next);
    keep(next);
  };
  const compare = async () => {
    const text = [content.title, content.event, content.lesson, content.recommendation].join('\n').trim();
    if (text.length < 20) return;
    const found = await callApp('lessons.findAlike', { text: text.slice(0, MAX_LESSON_TEXT), except: opened?.lesson.id ?? null, language });
    if (found.ok) setAlike(found.value.alike);
  };
  const save = async () => {
    setWorking(true);
    const answer = await callApp('lessons.save', {
      id: opened?.lesson.id ?? null,
      version: opened?.version ?? 0,
      content,
      ownerAccountId: opened?.lesson.ownerAccountId ?? null,
      eventDay: opened?.lesson.eventDay ?? null,
      language,
    });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    onSaved(answer.value.lesson.id);
  };
  const text = (field: 'event' | 'lesson' | 'recommendation', name: 'event' | 'lesson' | 'do') => (
    <Field label={say(`lesson.${name}`)} hint={say(`lesson.${name}.hint`)}>
      {(parts) => (
        <TextArea
          {...parts}
          minimumRows={4}
          maxLength={MAX_LESSON_TEXT}
          value={content[field]}
          onBlur={() => void compare()}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <FormDialog
      title={say(opened === null ? 'lessons.new' : 'lessons.edit')}
      submitLabel={say('lessons.saveDraft')}
      isBlocked={content.title.trim() === ''}
      isWorking={isWorking}
      error={error}
      width="large"
      firstField={first}
      onSubmit={save}
      onClose={onClose}
    >
      {offered === null ? null : (
        <DraftOffer
          savedAt={offered.savedAt}
          onContinue={() => {
            setContent(offered.value);
            setTopics(offered.value.topics.join(', '));
            settle(true);
          }}
          onDiscard={() => settle(false)}
        />
      )}
      <Field label={say('lesson.title')}>
        {(parts) => (
          <Textfield
            {...parts}
            ref={first}
            maxLength={MAX_TITLE}
            value={content.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      {text('event', 'event')}
      {text('lesson', 'lesson')}
      {text('recommendation', 'do')}
      {alike.length === 0 ? null : (
        <div role="status" className="pl-lesson-alike">
          <p>{say('lessons.alike', { count: alike.length })}</p>
          <ul>
            {alike.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      <Field label={say('lesson.category')}>
        {(parts) => (
          <select
            {...parts}
            className="pl-lesson-select"
            value={content.category}
            onChange={(event) =>
              change({ category: lessonCategories.find((one) => one === event.currentTarget.value) ?? content.category })
            }
          >
            {lessonCategories.map((category) => (
              <option key={category} value={category}>
                {say(`lesson.category.${category}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FieldGroup label={say('lesson.phases')}>
        <div className="pl-lesson-choices">
          {lessonPhases.map((phase) => (
            <label key={phase} className="pl-option">
              <input
                type="checkbox"
                checked={content.phases.includes(phase)}
                onChange={(event) =>
                  change({
                    phases: lessonPhases.filter((one) => (one === phase ? event.currentTarget.checked : content.phases.includes(one))),
                  })
                }
              />
              <span>{say(`lesson.phase.${phase}`)}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field label={say('lesson.topics')} hint={say('lesson.topics.hint')}>
        {(parts) => (
          <Textfield
            {...parts}
            value={topics}
            onChange={(event) => {
              setTopics(event.currentTarget.value);
              const words = event.currentTarget.value.split(',').map((word) => word.trim().slice(0, 80));
              change({ topics: [...new Set(words.filter((word) => word !== ''))].slice(0, 30) });
            }}
          />
        )}
      </Field>
      <FieldGroup label={say('lesson.visibility')}>
        {(['everyone', 'project'] as const).map((kind) => (
          <label key={kind} className="pl-option">
            <input
              type="radio"
              name="visibility"
              checked={content.visibility.kind === kind}
              disabled={kind === 'project' && content.sourceProjectId === null}
              onChange={() => change({ visibility: { kind } })}
            />
            <span>{say(`lesson.visibility.${kind}`)}</span>
          </label>
        ))}
      </FieldGroup>
    </FormDialog>
  );
};
