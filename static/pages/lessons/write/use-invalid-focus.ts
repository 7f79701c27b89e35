import { type RefObject, useEffect, useRef } from 'react';

/**
 * After each attempt to save, the focus goes to the first field that is wrong; where the app refused, to what it said. The answer belongs on the
 * element around the fields.
 */
export const useInvalidFocus = (attempts: number, isRefused: boolean): RefObject<HTMLDivElement> => {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const wrong = fields.current?.querySelector('[aria-invalid="true"]');
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [attempts]);
  useEffect(() => {
    if (isRefused) fields.current?.closest('form')?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [isRefused]);
  return fields;
};
