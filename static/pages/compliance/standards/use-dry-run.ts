import { useEffect, useState } from 'react';
import { type DryRun, type StandardContent, standardContent } from '../../../../src/contracts/audits/standard';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** The dry run begins after this pause in editing. */
const PAUSE_MS = 900;

export interface DryRunState {
  /** Of what stood there at the last answer. */
  readonly run: DryRun | null;
  readonly error: CallError | null;
  readonly isRunning: boolean;
}

/** What saving the draft would change on live data, asked again whenever the editing pauses. A draft that cannot be saved is not asked about. */
export const useDryRun = (content: StandardContent): DryRunState => {
  const { language } = useSpeech();
  const [state, setState] = useState<DryRunState>({ run: null, error: null, isRunning: false });
  // Neither name nor description changes what is found.
  const asked = { ...content, name: content.name.trim() === '' ? '–' : content.name, id: content.id === '' ? 'new' : content.id };
  const question = JSON.stringify({ ...asked, name: '–', description: '' });
  const isAskable = standardContent.safeParse(JSON.parse(question)).success && content.rules.length > 0;
  useEffect(() => {
    if (!isAskable) {
      setState({ run: null, error: null, isRunning: false });
      return;
    }
    let isCurrent = true;
    setState((before) => ({ ...before, isRunning: true }));
    const timer = setTimeout(() => {
      void callApp('standards.dryRun', { content: JSON.parse(question), language }).then((answer) => {
        if (!isCurrent) return;
        setState((before) =>
          answer.ok ? { run: answer.value, error: null, isRunning: false } : { run: before.run, error: answer.error, isRunning: false },
        );
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, isAskable, language]);
  return state;
};
