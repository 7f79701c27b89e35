import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { withoutPlace } from '../without-place';
import { lessonsOf, type RefusedPart, type RetrospectiveDraft, refusedPart, writtenRows } from './retrospective-draft';

/** What the app refused, and why. */
export type Refused = RefusedPart & { readonly reason: string };

interface SavingRetrospective {
  readonly isWorking: boolean;
  /** What is about no part of the form. */
  readonly error: CallError | null;
  readonly refused: Refused | null;
  /** Takes the refusal away: what it was about has changed. */
  readonly settle: () => void;
  /** Answers what was refused; `null`: all lessons are kept. */
  readonly save: (draft: RetrospectiveDraft) => Promise<Refused | null>;
}

/** Keeps all lessons of a retrospective with one call, or none of them. */
export const useSaveRetrospective = (): SavingRetrospective => {
  const { say, language } = useSpeech();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = async (draft: RetrospectiveDraft): Promise<Refused | null> => {
    setWorking(true);
    setError(null);
    setRefused(null);
    const answer = await callApp('lessons.saveMany', { lessons: lessonsOf(draft, language), submit: draft.submits, language });
    setWorking(false);
    if (!answer.ok) {
      const part = refusedPart(answer.error.place, writtenRows(draft));
      // A text that does not fit is refused before anybody has read it, in words for engineers.
      const isUnread = part.kind === 'row' && answer.error.code === 'INVALID_REQUEST';
      const refusal = { ...part, reason: isUnread ? say('retrospective.refused.text') : answer.error.message };
      if (part.kind === 'whole') setError(withoutPlace(answer.error));
      setRefused(refusal);
      return refusal;
    }
    const { ids, submitted } = answer.value;
    showFlag({
      id: 'plumbline-lessons',
      title: say('retrospective.saved', { count: ids.length }),
      description: submitted === 0 ? say('retrospective.saved.drafts') : say('retrospective.saved.submitted', { count: submitted }),
      type: 'success',
      isAutoDismiss: true,
    });
    return null;
  };
  return { isWorking, error, refused, settle: () => setRefused(null), save };
};
