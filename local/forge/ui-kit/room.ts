import { useEffect } from 'react';

/** Heights, in pixels, that a menu, a calendar and a dialog need below their control. */
export const menuRoom = 340;
export const calendarRoom = 420;
export const dialogRoom = 560;

const wanted = new Map<symbol, number>();

function apply(): void {
  const height = Math.max(0, ...wanted.values());
  document.body.style.minHeight = height > 0 ? `${height}px` : '';
}

/**
 * Keeps the frame high enough while something floats above its content. On Atlassian's pages UI Kit is drawn in the page itself, where a
 * menu may hang over other content; in a frame it would be cut off.
 */
export function useRoom(isOpen: boolean, height: number): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const claim = Symbol('room');
    wanted.set(claim, height);
    apply();
    return () => {
      wanted.delete(claim);
      apply();
    };
  }, [isOpen, height]);
}
