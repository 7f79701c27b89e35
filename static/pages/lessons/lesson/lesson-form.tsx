import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { AboutSection } from '../write/about-section';
import { AudienceField } from '../write/audience-field';
import { EvidenceField } from '../write/evidence-field';
import { FormSection } from '../write/form-section';
import { ImpactField } from '../write/impact-field';
import { draftOfLesson, emptyLesson, keptLessonDraft, type LessonDraft, MAX_TITLE, problemsOf } from '../write/lesson-draft';
import { OriginSection } from '../write/origin-section';
import { ReadySection } from '../write/ready-section';
import { StorySection } from '../write/story-section';
import { useInvalidFocus } from '../write/use-invalid-focus';
import { useSaveLesson } from '../write/use-save-lesson';

interface LessonFormProps {
  /** The lesson to change; `null` writes a new one. */
  readonly opened: OpenedLesson | null;
  /** Where a new lesson was learned. */
  readonly projectId?: number;
  readonly onClose: () => void;
  /** `mayOpen`: the writer may go on working on it; not when it went to another owner. */
  readonly onSaved: (lessonId: string, mayOpen: boolean) => void;
}

/** Fewer characters are like everything. */
const COMPARED_FROM = 20;
/** Characters that `lessons.findAlike` takes. */
const MAX_COMPARED = 20_000;

/** Writes a lesson: first its story by questions, then what makes it found, believed and read. */
export const LessonForm = ({ opened, projectId, onClose, onSaved }: LessonFormProps) => {
  const { say, language, accountId } = useSpeech();
  const [draft, setDraft] = useState<LessonDraft>(
    opened === null
      ? { content: emptyLesson(language, projectId ?? null), ownerAccountId: accountId, eventDay: null }
      : draftOfLesson(opened),
  );
  const { content } = draft;
  /** Raised when a kept draft takes the place of what stands in the fields. */
  const [taken, setTaken] = useState(0);
  const [alike, setAlike] = useState<RpcResponse<'lessons.findAlike'>['alike']>([]);
  const [submits, setSubmits] = useState(false);
  const [typed, setTyped] = useState({ issue: false, link: false });
  const [attempts, setAttempts] = useState(0);
  const { offered, keep, settle, forget } = useDraft(`lesson:${opened?.lesson.id ?? `NEW${projectId ?? ''}`}`, keptLessonDraft);
  const { isWorking, error, refusals, save } = useSaveLesson(opened, (lessonId, mayOpen) => {
    forget();
    onSaved(lessonId, mayOpen);
  });
  const first = useRef<HTMLInputElement>(null);
  const fields = useInvalidFocus(attempts, error !== null || refusals.size > 0);
  const change = (part: Partial<LessonDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(next);
  };
  const write = (part: Partial<LessonDraft['content']>) => change({ content: { ...content, ...part } });
  const compare = async () => {
    const text = [content.title, content.event, content.lesson, content.recommendation].join('\n').trim();
    if (text.length < COMPARED_FROM) return;
    const found = await callApp('lessons.findAlike', { text: text.slice(0, MAX_COMPARED), except: opened?.lesson.id ?? null, language });
    if (found.ok) setAlike(found.value.alike);
  };
  const problems = problemsOf(content);
  const isPending = typed.issue || typed.link;
  const said: typeof problems = attempts > 0 ? problems : new Set();
  const submit = async () => {
    setAttempts((count) => count + 1);
    if (problems.size === 0 && !isPending) await save(draft, submits);
  };
  return (
    <FormDialog
      title={say(opened === null ? 'lessons.new' : 'lessons.edit')}
      submitLabel={say('lessons.saveDraft')}
      isWorking={isWorking}
      error={error}
      width="large"
      firstField={first}
      onSubmit={submit}
      onClose={onClose}
    >
      <div ref={fields}>
        {offered === null ? null : (
          <DraftOffer
            savedAt={offered.savedAt}
            onContinue={() => {
              setDraft(offered.value);
              setTaken((count) => count + 1);
              settle(true);
            }}
            onDiscard={() => settle(false)}
          />
        )}
        <Field label={say('lesson.title')} error={said.has('title') ? say('lesson.title.missing') : null}>
          {(parts) => (
            <Textfield
              {...parts}
              ref={first}
              isRequired
              isInvalid={said.has('title')}
              maxLength={MAX_TITLE}
              value={content.title}
              onChange={(event) => write({ title: event.currentTarget.value })}
            />
          )}
        </Field>
        <StorySection
          key={`story ${taken}`}
          content={content}
          isTooLong={problems.has('event')}
          onChange={write}
          onLeft={() => void compare()}
        />
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
        <AboutSection key={`about ${taken}`} content={content} onChange={write} />
        <FormSection title={say('lesson.weight')} why={say('lesson.weight.why')}>
          <ImpactField value={content.impacts} onChange={(impacts) => write({ impacts })} />
          <EvidenceField
            value={content.evidence}
            isPending={attempts > 0 && isPending}
            onChange={(evidence) => write({ evidence })}
            onPending={(field, isTyped) => setTyped((before) => ({ ...before, [field]: isTyped }))}
          />
        </FormSection>
        <OriginSection draft={draft} projectError={refusals.get('content.sourceProjectId') ?? null} onChange={change} />
        <FormSection title={say('lesson.audience')} why={say('lesson.audience.why')}>
          <AudienceField
            visibility={content.visibility}
            hasProject={content.sourceProjectId !== null}
            problems={said}
            refusal={refusals.get('content.visibility') ?? null}
            onChange={(visibility) => write({ visibility })}
          />
          <label className="pl-option">
            <input type="checkbox" checked={content.anonymised} onChange={(event) => write({ anonymised: event.currentTarget.checked })} />
            <span>{say('lesson.anonymised')}</span>
          </label>
        </FormSection>
        {opened === null || opened.lesson.state === 'draft' ? (
          <ReadySection draft={draft} submits={submits} onSubmits={setSubmits} />
        ) : null}
      </div>
    </FormDialog>
  );
};
