import { type ReactNode, useId } from 'react';

interface FormSectionProps {
  readonly title: string;
  /** Why these fields matter. */
  readonly why?: string;
  readonly children: ReactNode;
}

/** Fields of a form that belong together, and what they are for. */
export const FormSection = ({ title, why, children }: FormSectionProps) => {
  const id = useId();
  return (
    <section className="pl-lesson-section" aria-labelledby={id}>
      <h3 id={id} className="pl-lesson-section__title">
        {title}
      </h3>
      {why === undefined ? null : <p className="pl-subtle">{why}</p>}
      {children}
    </section>
  );
};
