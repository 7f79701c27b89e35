import type { ReactNode } from 'react';
import './scroll-region.css';

/** What may be wider than its place scrolls sideways in itself, also by keyboard. */
export const ScrollRegion = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="pl-scroll-x" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
