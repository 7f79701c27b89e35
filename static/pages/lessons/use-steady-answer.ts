import { useRef } from 'react';
import type { Load } from '../../components/use-answer';

interface Asked<T> {
  readonly load: Load<T>;
  readonly retry: () => void;
}

/** What was answered last stays while the same is asked again: nothing jumps, and the focus stays where it is. */
export const useSteadyAnswer = <T>(asked: Asked<T>): Asked<T> => {
  const last = useRef<Load<T> | null>(null);
  if (asked.load.state === 'done') last.current = asked.load.ok ? asked.load : null;
  return asked.load.state === 'loading' && last.current !== null ? { ...asked, load: last.current } : asked;
};
