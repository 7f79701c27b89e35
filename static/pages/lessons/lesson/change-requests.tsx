import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ChangeRequest } from '../../../../src/contracts/lessons/lesson';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';
import { DecideChangeDialog } from './decide-change-dialog';

const kinds = ['rule', 'standard', 'template', 'document'] as const;
type Kind = (typeof kinds)[number];

interface ChangeRequestsProps {
  readonly opened: OpenedLesson;
  readonly onChanged: () => void;
}

const isOpen = ({ state }: ChangeRequest): boolean => state === 'asked' || state === 'accepted';

/** What changes because of the lesson: asked, made or declined, and the way to ask. */
export const ChangeRequests = ({ opened, onChanged }: ChangeRequestsProps) => {
  const { say } = useSpeech();
  const [dialog, setDialog] = useState<'ask' | ChangeRequest | null>(null);
  const { lesson, version, canEdit, canReview } = opened;
  const done = () => {
    setDialog(null);
    onChanged();
  };
  return (
    <section>
      <Heading size="small" as="h2">
        {say('lesson.changes')}
      </Heading>
      {lesson.changes.length === 0 ? (
        <p className="pl-nothing">{say('lesson.changes.none')}</p>
      ) : (
        <ul className="pl-lesson-changes">
          {lesson.changes.map((change) => (
            <li key={change.id}>
              <p>
                <strong>{say(`lesson.change.state.${change.state}`)}</strong> · {say(`lesson.change.kind.${change.target.kind}`)}{' '}
                {change.target.kind === 'document' ? change.target.name : change.target.id}: {change.text}
              </p>
              {change.outcome === '' ? null : <p className="pl-subtle">{change.outcome}</p>}
              {canReview && isOpen(change) ? (
                <Button spacing="compact" onClick={() => setDialog(change)}>
                  {say('lesson.change.decide')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canEdit || canReview ? (
        <Button spacing="compact" onClick={() => setDialog('ask')}>
          {say('lesson.change.ask')}
        </Button>
      ) : null}
      {dialog === 'ask' ? <AskDialog opened={opened} onClose={() => setDialog(null)} onDone={done} /> : null}
      {dialog === null || dialog === 'ask' ? null : (
        <DecideChangeDialog lessonId={lesson.id} version={version} change={dialog} onClose={() => setDialog(null)} onDone={done} />
      )}
    </section>
  );
};

interface AskDialogProps {
  readonly opened: OpenedLesson;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A lesson that changes nothing is soon forgotten: which rule, standard, template or document should be different from now on? */
const AskDialog = ({ opened: { lesson, version }, onClose, onDone }: AskDialogProps) => {
  const { say, language, accountId } = useSpeech();
  const [kind, setKind] = useState<Kind>('rule');
  const [target, setTarget] = useState(lesson.ruleIds[0] ?? '');
  const [text, setText] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const choose = (next: Kind) => {
    setKind(next);
    setTarget((next === 'rule' ? lesson.ruleIds[0] : next === 'template' ? lesson.templateIds[0] : '') ?? '');
  };
  const ask = async () => {
    setWorking(true);
    const answer = await callApp('lessons.askForChange', {
      lessonId: lesson.id,
      version,
      change: {
        target: kind === 'document' ? { kind, name: target, link: '' } : { kind, id: target },
        text,
        ownerAccountId: accountId,
        dueDay: null,
      },
      watch: kind === 'rule' ? { kind: 'rule', ruleId: target } : lesson.watch,
      language,
    });
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onDone();
  };
  return (
    <FormDialog
      title={say('lesson.change.ask')}
      submitLabel={say('lesson.change.ask')}
      isBlocked={target.trim() === '' || text.trim().length < 3}
      isWorking={isWorking}
      error={error}
      onSubmit={ask}
      onClose={onClose}
    >
      <Field label={say('lesson.change.kind')}>
        {(parts) => (
          <select
            {...parts}
            className="pl-lesson-select"
            value={kind}
            onChange={(event) => choose(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say(`lesson.change.kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(kind === 'document' ? 'lesson.change.document' : 'lesson.change.target')} hint={say('lesson.change.target.hint')}>
        {(parts) => <Textfield {...parts} maxLength={200} value={target} onChange={(event) => setTarget(event.currentTarget.value)} />}
      </Field>
      <Field label={say('lesson.change.text')} hint={say('lesson.change.text.hint')}>
        {(parts) => (
          <TextArea {...parts} minimumRows={3} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
    </FormDialog>
  );
};
