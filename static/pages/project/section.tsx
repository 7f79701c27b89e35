import Heading from '@atlaskit/heading';
import { type ReactNode, useId } from 'react';

/** A part of the page with its one most useful action. */
export const Section = ({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <section className="pl-project__section" aria-labelledby={id}>
      <div className="pl-project__section-head">
        <Heading size="small" as="h2" id={id}>
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  );
};
