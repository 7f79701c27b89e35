import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useSite } from '../site/site-context';

/** A page of the shell: title, what can be done, content. The title also names the window. */
export function Page({
  title,
  above,
  actions,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useWindowTitle(title);
  return (
    <div className="page">
      {above}
      <div className="page-head">
        <Heading size="large" as="h1">
          {title}
        </Heading>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function useWindowTitle(title: string): void {
  const { site } = useSite().session;
  useEffect(() => {
    document.title = `${title} – ${site.name}`;
  }, [title, site.name]);
}
