import { useState } from 'react';
import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { useAnswer } from '../../components/use-answer';
import { type Answer, type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';

/** A project's governance as it is now, replaced by what each change answers. */
export const useGovernance = (projectId: number) => {
  const { language } = useSpeech();
  const { load, retry } = useAnswer(`governance ${projectId} ${language}`, () => callApp('governance.getProject', { projectId, language }));
  const [changed, setChanged] = useState<ProjectGovernance | null>(null);
  const loaded = load.state === 'done' && load.ok ? load.value : null;
  return {
    governance: changed ?? loaded,
    error: load.state === 'done' && !load.ok ? load.error : null,
    reload: () => {
      setChanged(null);
      retry();
    },
    onChanged: setChanged,
  };
};

/** The app's words name what they are about; the name of a part of the request would say no more. */
const withoutPlace = ({ code, message }: CallError): CallError => ({ code, message });

/** Sends a change; what was typed stays when it is refused. */
export const useSending = (onDone: (governance: ProjectGovernance) => void) => {
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const send = async (change: () => Promise<Answer<ProjectGovernance>>): Promise<void> => {
    setWorking(true);
    const answer = await change();
    setWorking(false);
    setError(answer.ok ? null : withoutPlace(answer.error));
    if (answer.ok) onDone(answer.value);
  };
  return { isWorking, error, send };
};

/** What every dialog of the page needs. */
export interface GovernanceDialogProps {
  readonly governance: ProjectGovernance;
  readonly onClose: () => void;
  readonly onDone: (governance: ProjectGovernance) => void;
}
