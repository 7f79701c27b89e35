import type { KeyboardEvent } from 'react';

const isTyping = (target: Element): boolean =>
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && target.getAttribute('type') !== 'checkbox';

/**
 * Arrow keys for a plain table: up and down go to the same thing in the row above or below (what has the same `data-stop`), Home and End to the first
 * and last row. Everything stays reachable with Tab.
 */
export const onRowKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (isTyping(event.target) || event.target.closest('[role="menu"]') !== null) return;
  const stop = event.target.closest('[data-stop]')?.getAttribute('data-stop');
  const row = event.target.closest('tr');
  if (stop == null || row === null) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(`tbody [data-stop="${CSS.escape(stop)}"]`)];
  const at = stops.findIndex((element) => element.closest('tr') === row);
  const next =
    event.key === 'ArrowDown'
      ? at + 1
      : event.key === 'ArrowUp'
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? stops.length - 1
            : -1;
  const target = stops[next];
  if (target === undefined) return;
  event.preventDefault();
  (target.matches('button, a, input, [tabindex]') ? target : target.querySelector<HTMLElement>('button, a, input'))?.focus();
};
