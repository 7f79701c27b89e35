import { useCallback, useEffect, useState } from 'react';

/** The width of an element in pixels, followed as it changes; 0 before it is drawn. */
export const useElementWidth = (): readonly [(element: HTMLElement | null) => void, number] => {
  const [width, setWidth] = useState(0);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const ref = useCallback((drawn: HTMLElement | null) => {
    if (drawn !== null) setWidth(drawn.getBoundingClientRect().width);
    setElement(drawn);
  }, []);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [ref, width];
};
