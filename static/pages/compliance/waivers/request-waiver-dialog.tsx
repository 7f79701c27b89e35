import { showFlag } from '@forge/bridge';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { useDraft } from '../../../drafts/use-draft';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { WaiverChoice } from '../findings/finding-task';
import { areTermsRight, USUAL_WAIVER_DAYS, WaiverTerms, type WaiverTermsDraft } from './waiver-terms';

const keptTerms = z.object({ reason: z.string().max(2000), untilDay: z.number().int().nullable() });

interface RequestWaiverDialogProps {
  readonly ruleId: string;
  readonly ruleTitle: string;
  /** What it can be asked for, the narrowest first. */
  readonly scopes: readonly WaiverChoice[];
  readonly today: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for a waiver of one rule, in one place, with a reason and an end. */
export const RequestWaiverDialog = ({ ruleId, ruleTitle, scopes, today, onClose, onDone }: RequestWaiverDialogProps) => {
  const { say, language } = useSpeech();
  const ids = useId();
  const first = useMemo<WaiverTermsDraft>(() => ({ reason: '', untilDay: today + USUAL_WAIVER_DAYS }), [today]);
  const { offered, keep, forget } = useDraft(`waiver:${ruleId}:${JSON.stringify(scopes[0]?.scope ?? null)}`, keptTerms);
  const [terms, setTerms] = useState<WaiverTermsDraft>(() => offered?.value ?? first);
  const [chosen, setChosen] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => keep(terms.reason === '' && terms.untilDay === first.untilDay ? null : terms), [keep, terms, first]);

  const submit = async () => {
    const place = scopes[chosen];
    if (!areTermsRight(terms, today) || terms.untilDay === null || place === undefined) {
      setChecked(true);
      reasonField.current?.focus();
      return;
    }
    setWorking(true);
    const answer = await callApp('waivers.request', {
      ruleId,
      scope: place.scope,
      reason: terms.reason,
      untilDay: terms.untilDay,
      language,
    });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    forget();
    showFlag({
      id: 'plumbline-waiver',
      title: say('waiver.requested'),
      description: say('waiver.requested.body'),
      type: 'success',
      isAutoDismiss: true,
    });
    onDone();
  };

  return (
    <FormDialog
      title={say('waiver.request.title')}
      submitLabel={say('waiver.request')}
      isWorking={isWorking}
      error={error}
      firstField={reasonField}
      onSubmit={submit}
      onClose={() => {
        forget();
        onClose();
      }}
    >
      <p className="pl-field">{ruleTitle}</p>
      {scopes.length < 2 ? (
        <p className="pl-field pl-subtle">{say('waiver.for', { place: scopes[0]?.name ?? '' })}</p>
      ) : (
        <FieldGroup label={say('waiver.scope')}>
          {scopes.map(({ name, scope }, at) => (
            <label key={name} className="pl-option">
              <input type="radio" name={`${ids}-scope`} checked={at === chosen} onChange={() => setChosen(at)} />
              <span>
                {name} <span className="pl-subtle">· {say(`waiver.scope.${scope.kind}`)}</span>
              </span>
            </label>
          ))}
        </FieldGroup>
      )}
      <WaiverTerms draft={terms} today={today} isChecked={isChecked} reasonField={reasonField} onChange={setTerms} />
    </FormDialog>
  );
};
