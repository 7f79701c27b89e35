import { useCallback, useEffect, useState } from 'react';
import type { DriftChecking } from '../../../../src/contracts/templates/drift';
import type { Language } from '../../../../src/messages/message';
import { type CallError, callApp } from '../../../rpc';

/** How often a check at work is looked at, and one that waits for points. */
const WORKING_POLL_MS = 2000;
const WAITING_POLL_MS = 20_000;

export interface Checking {
  /** `null` where none was ever asked for, and until it was read. */
  readonly checking: DriftChecking | null;
  /** Asked for on this page: only then its end is news. */
  readonly wasAsked: boolean;
  readonly error: CallError | null;
  readonly start: () => Promise<void>;
}

/** Follows the check of all projects while it is at work. */
export const useChecking = (isPmo: boolean, language: Language): Checking => {
  const [checking, setChecking] = useState<DriftChecking | null>(null);
  const [wasAsked, setAsked] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const read = useCallback(async () => {
    const answer = await callApp('drift.getChecking', {});
    // Reading fails now and then, e.g. without a network: what was read before stays, and the next reading tells.
    if (answer.ok) setChecking(answer.value.checking);
  }, []);
  useEffect(() => {
    if (isPmo) void read();
  }, [isPmo, read]);
  const isOpen = checking !== null && checking.finishedAt === null;
  const waits = checking !== null && checking.waitsUntil !== null;
  useEffect(() => {
    if (!isOpen) return;
    setAsked(true);
    const timer = setInterval(
      () => {
        if (!document.hidden) void read();
      },
      waits ? WAITING_POLL_MS : WORKING_POLL_MS,
    );
    return () => clearInterval(timer);
  }, [isOpen, waits, read]);
  const start = async () => {
    const answer = await callApp('drift.checkAll', { language });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setChecking(answer.value.checking);
    setAsked(true);
  };
  return { checking, wasAsked, error, start };
};
