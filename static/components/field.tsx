import { type ReactNode, useId } from 'react';
import './form-dialog.css';

export interface FieldParts {
  readonly id: string;
  readonly 'aria-describedby'?: string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed; `null` when nothing is. */
  readonly error?: string | null | undefined;
  readonly children: (parts: FieldParts) => ReactNode;
}

/** A labelled field with its hint and what is wrong with it, tied together for screen readers. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId();
  const notes = [hint === undefined ? null : `${id}-hint`, error == null ? null : `${id}-error`].filter((note) => note !== null);
  return (
    <div className="pl-field">
      <label className="pl-field__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, ...(notes.length === 0 ? {} : { 'aria-describedby': notes.join(' ') }) })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="pl-field__hint">
          {hint}
        </p>
      )}
      {error == null ? null : (
        <p id={`${id}-error`} className="pl-field__error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

/** Several choices under one heading. */
export const FieldGroup = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <fieldset className="pl-fieldset pl-field">
    <legend className="pl-field__label">{label}</legend>
    {children}
  </fieldset>
);
