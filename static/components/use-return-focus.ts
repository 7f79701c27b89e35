import { useCallback, useEffect, useRef } from 'react';

/**
 * Where the focus goes when a panel closes: to what had it when the panel was opened, or to what now stands in the same place (`data-place`). Call
 * the answer right before opening.
 */
export const useReturnFocus = (isOpen: boolean): (() => void) => {
  const opener = useRef<{ readonly element: HTMLElement; readonly place: string | null } | null>(null);
  const remember = useCallback(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element.closest('.pl-panel') !== null) return;
    opener.current = { element, place: element.getAttribute('data-place') };
  }, []);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && opener.current !== null) {
      const { element, place } = opener.current;
      const again = place === null ? null : document.querySelector(`[data-place="${CSS.escape(place)}"]`);
      if (element.isConnected) element.focus();
      else if (again instanceof HTMLElement) again.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return remember;
};
