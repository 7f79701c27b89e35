import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

interface EditorSectionProps {
  readonly title: string;
  /** What is wrong with this part, as the app said when it was to be saved. */
  readonly problem: string | null;
  readonly children: ReactNode;
}

/** A part of the editor under its own heading, with what is wrong with it in its place. */
export const EditorSection = ({ title, problem, children }: EditorSectionProps) => (
  <div className={`pl-standard__section${problem === null ? '' : ' pl-standard__section--wrong'}`}>
    <div className="pl-standard__title">
      <Heading size="xsmall" as="h3">
        {title}
      </Heading>
    </div>
    {problem === null ? null : (
      <p className="pl-field__error" role="alert">
        {problem}
      </p>
    )}
    {children}
  </div>
);
