import { useEffect, useState } from 'react';
import type { OwnRule } from '../../../../src/contracts/audits/standard';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** Counting begins after this pause in typing. */
const PAUSE_MS = 600;

export type TriedRule =
  Awaited<ReturnType<typeof callApp<'rules.tryOwnRule'>>> extends infer A
    ? A extends { readonly ok: true; readonly value: infer V }
      ? V
      : never
    : never;

/** What a rule of one's own would find now; counted again when the rule was changed and the typing pauses. */
export const useRuleTrial = (
  rule: OwnRule,
): { readonly tried: TriedRule | null; readonly error: CallError | null; readonly isCounting: boolean } => {
  const { language } = useSpeech();
  const [tried, setTried] = useState<TriedRule | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isCounting, setCounting] = useState(false);
  const question = JSON.stringify(
    rule.kind === 'jql'
      ? { kind: 'jql', appliesToJql: rule.appliesToJql.trim(), violatesJql: rule.violatesJql.trim() }
      : { kind: 'condition', appliesTo: rule.appliesTo, requires: rule.requires },
  );
  const isAskable = rule.kind === 'condition' || (rule.appliesToJql.trim() !== '' && rule.violatesJql.trim() !== '');
  useEffect(() => {
    if (!isAskable) {
      setTried(null);
      return;
    }
    let isCurrent = true;
    setCounting(true);
    const timer = setTimeout(() => {
      void callApp('rules.tryOwnRule', { rule: JSON.parse(question), language }).then((answer) => {
        if (!isCurrent) return;
        setCounting(false);
        setError(answer.ok ? null : answer.error);
        if (answer.ok) setTried(answer.value);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, isAskable, language]);
  return { tried, error, isCounting: isCounting && isAskable };
};
