import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useRef } from 'react';
import type { LessonContent } from '../../../../src/contracts/lessons/lesson';
import { useIssueWords } from '../../../jira/use-issue-words';
import { useSpeech } from '../../../viewer/viewer-context';
import { AddIssue } from './add-issue';
import { AddLink } from './add-link';

type Evidence = LessonContent['evidence'][number];
/** As the contract has it. */
const MAX_EVIDENCE = 30;

export interface AddEvidence {
  /** Answers why it was not added; `null`: it was. */
  readonly onAdd: (evidence: Evidence) => string | null;
  /** Whether somebody tried to save with something typed here and not added. */
  readonly isPending: boolean;
  readonly onPending: (isTyped: boolean) => void;
}

interface EvidenceFieldProps {
  readonly value: readonly Evidence[];
  readonly isPending: boolean;
  readonly onChange: (evidence: Evidence[]) => void;
  /** Told whether something was typed and not added yet. */
  readonly onPending: (field: 'issue' | 'link', isTyped: boolean) => void;
}

const keyOf = (evidence: Evidence): string => (evidence.kind === 'issue' ? `issue ${evidence.issueId}` : evidence.url);

/** Issues and documents that show what happened. */
export const EvidenceField = ({ value, isPending, onChange, onPending }: EvidenceFieldProps) => {
  const { say } = useSpeech();
  const list = useRef<HTMLUListElement>(null);
  const { words } = useIssueWords(value.flatMap((one) => (one.kind === 'issue' ? [one.issueId] : [])));
  const nameOf = (evidence: Evidence): string => {
    if (evidence.kind === 'link') return evidence.title === '' ? evidence.url : evidence.title;
    const issue = words.get(evidence.issueId);
    return issue === undefined ? say('value.undefinedWord') : `${issue.issueKey} ${issue.summary}`;
  };
  const add = (evidence: Evidence): string | null => {
    if (value.some((one) => keyOf(one) === keyOf(evidence))) return say('lesson.evidence.twice');
    if (value.length >= MAX_EVIDENCE) return say('lesson.evidence.full');
    onChange([...value, evidence]);
    return null;
  };
  const remove = (evidence: Evidence) => {
    onChange(value.filter((one) => one !== evidence));
    list.current?.focus();
  };
  return (
    <fieldset className="pl-fieldset pl-field">
      <legend className="pl-field__label">{say('lesson.evidence')}</legend>
      <ul ref={list} tabIndex={-1} className="pl-lesson-evidence" aria-label={say('lesson.evidence')} aria-live="polite">
        {value.map((evidence) => (
          <li key={keyOf(evidence)}>
            <span className="pl-lesson-order__title">{nameOf(evidence)}</span>
            <IconButton
              icon={CrossIcon}
              label={say('lesson.evidence.remove', { name: nameOf(evidence) })}
              appearance="subtle"
              spacing="compact"
              onClick={() => remove(evidence)}
            />
          </li>
        ))}
      </ul>
      <AddIssue onAdd={add} isPending={isPending} onPending={(isTyped) => onPending('issue', isTyped)} />
      <AddLink onAdd={add} isPending={isPending} onPending={(isTyped) => onPending('link', isTyped)} />
    </fieldset>
  );
};
