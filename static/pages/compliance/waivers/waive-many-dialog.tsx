import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { showFlag } from '@forge/bridge';
import { useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import { useErrorText } from '../../../components/error-notice';
import { FormDialog } from '../../../components/form-dialog';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { type PlannedWaiver, planWaivers } from './plan-waivers';
import { areTermsRight, USUAL_WAIVER_DAYS, WaiverTerms, type WaiverTermsDraft } from './waiver-terms';

interface WaiveManyDialogProps {
  readonly findings: readonly Finding[];
  readonly checks: ReadonlyMap<number, CheckSummary>;
  readonly today: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for waivers of many findings with one reason: says beforehand how many, and afterwards which were refused. */
export const WaiveManyDialog = ({ findings, checks, today, onClose, onDone }: WaiveManyDialogProps) => {
  const { say, formats, language } = useSpeech();
  const errorText = useErrorText();
  const [terms, setTerms] = useState<WaiverTermsDraft>({ reason: '', untilDay: today + USUAL_WAIVER_DAYS });
  const [isChecked, setChecked] = useState(false);
  const [asked, setAsked] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly { readonly waiver: PlannedWaiver; readonly message: string }[]>([]);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const whole = useMemo(() => planWaivers(findings, checks), [findings, checks]);
  const plan = whole.filter(({ key }) => !done.has(key));

  const submit = async () => {
    if (!areTermsRight(terms, today) || terms.untilDay === null) {
      setChecked(true);
      reasonField.current?.focus();
      return;
    }
    const failed: { waiver: PlannedWaiver; message: string }[] = [];
    const requested = new Set(done);
    for (const [at, waiver] of plan.entries()) {
      setAsked(at);
      const answer = await callApp('waivers.request', {
        ruleId: waiver.ruleId,
        scope: waiver.scope,
        reason: terms.reason,
        untilDay: terms.untilDay,
        language,
      });
      if (answer.ok) requested.add(waiver.key);
      else failed.push({ waiver, message: answer.error.message === '' ? errorText(answer.error) : answer.error.message });
    }
    setAsked(null);
    setDone(requested);
    setRefused(failed);
    if (failed.length > 0) return;
    showFlag({
      id: 'plumbline-waiver',
      title: say('waiver.requestedMany', { count: whole.length }),
      description: say('waiver.requested.body'),
      type: 'success',
      isAutoDismiss: true,
    });
    onDone();
  };

  const rules = new Set(plan.map(({ ruleId }) => ruleId)).size;
  return (
    <FormDialog
      title={say('waiver.many.title')}
      submitLabel={say('waiver.many.request', { count: plan.length })}
      isBlocked={plan.length === 0}
      isWorking={asked !== null}
      error={null}
      firstField={reasonField}
      onSubmit={submit}
      onClose={done.size > 0 ? onDone : onClose}
    >
      <p className="pl-field">{say('waiver.many.plan', { count: plan.length, rules: formats.number(rules) })}</p>
      {refused.length === 0 ? null : (
        <div role="alert" className="pl-field">
          <SectionMessage appearance="error" title={say('waiver.many.refused', { count: refused.length })} headingLevel="h2">
            <ul className="pl-list">
              {refused.map(({ waiver, message }) => (
                <li key={waiver.key}>
                  {waiver.place}: {message}
                </li>
              ))}
            </ul>
          </SectionMessage>
        </div>
      )}
      <WaiverTerms draft={terms} today={today} isChecked={isChecked} reasonField={reasonField} onChange={setTerms} />
      {asked === null ? null : (
        <div role="status">
          <ProgressBar
            ariaLabel={say('waiver.many.progress', { done: asked, total: plan.length })}
            value={asked / Math.max(1, plan.length)}
          />
        </div>
      )}
    </FormDialog>
  );
};
