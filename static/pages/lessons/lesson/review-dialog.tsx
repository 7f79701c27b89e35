import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import type { RpcRequest } from '../../../../src/contracts/rpc';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';

type Decision = RpcRequest<'lessons.review'>['decision'];
const questions = ['significant', 'valid', 'applicable'] as const;

const decisionsFor = (state: OpenedLesson['lesson']['state']): readonly Decision[] => {
  switch (state) {
    case 'inReview':
      return ['publish', 'validate', 'return', 'retire'];
    case 'validated':
      return ['publish', 'return', 'retire'];
    default:
      return ['retire'];
  }
};

interface ReviewDialogProps {
  readonly opened: OpenedLesson;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The reviewer answers three questions of a lesson and decides. */
export const ReviewDialog = ({ opened: { lesson, version, hints }, onClose, onDone }: ReviewDialogProps) => {
  const { say, language } = useSpeech();
  const decisions = decisionsFor(lesson.state);
  const [judgement, setJudgement] = useState(lesson.judgement ?? { significant: false, valid: false, applicable: false });
  const [decision, setDecision] = useState<Decision>(decisions[0] ?? 'retire');
  const [note, setNote] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const decide = async () => {
    setWorking(true);
    const answer = await callApp('lessons.review', { lessonId: lesson.id, version, decision, judgement, note, language });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onDone();
  };
  return (
    <FormDialog
      title={say('lesson.review.title')}
      submitLabel={say(`lesson.review.${decision}`)}
      isWorking={isWorking}
      error={error}
      onSubmit={decide}
      onClose={onClose}
    >
      {hints.length === 0 ? null : (
        <div className="pl-lesson-alike">
          <p>{say('lesson.hints')}</p>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{say(`lesson.hint.${hint}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <FieldGroup label={say('lesson.review.judgement')}>
        {questions.map((name) => (
          <label key={name} className="pl-option">
            <input
              type="checkbox"
              checked={judgement[name]}
              onChange={(event) => setJudgement({ ...judgement, [name]: event.currentTarget.checked })}
            />
            <span>{say(`lesson.review.${name}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <FieldGroup label={say('lesson.review.decision')}>
        {decisions.map((one) => (
          <label key={one} className="pl-option">
            <input type="radio" name="decision" checked={decision === one} onChange={() => setDecision(one)} />
            <span>{say(`lesson.review.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Field label={say('lesson.review.note')} hint={say('lesson.review.note.hint')}>
        {(parts) => (
          <TextArea {...parts} minimumRows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        )}
      </Field>
    </FormDialog>
  );
};
