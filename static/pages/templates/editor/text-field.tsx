import { forwardRef, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { useSpeech } from '../../../viewer/viewer-context';
import { countLines, lineNumbers, placeOfLine } from './text-lines';

/** Lines that stay in sight above the one that is shown. */
const LINES_ABOVE = 4;

export interface TextFieldHandle {
  /** Puts the caret on a line and shows it. */
  readonly goToLine: (line: number) => void;
}

interface TextFieldProps {
  readonly text: string;
  /** Lines with something to mend. */
  readonly marked: ReadonlySet<number>;
  readonly isInvalid: boolean;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
}

/** A plain text area with line numbers beside it. Tab leaves it, as it leaves every field. */
export const TextField = forwardRef<TextFieldHandle, TextFieldProps>(({ text, marked, isInvalid, onChange, onSave }, handle) => {
  const { say } = useSpeech();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const count = useMemo(() => countLines(text), [text]);
  const numbers = useMemo(() => lineNumbers(count, marked), [count, marked]);
  useImperativeHandle(
    handle,
    () => ({
      goToLine: (line) => {
        const area = field.current;
        if (area === null) return;
        const { start, end } = placeOfLine(area.value, line);
        area.focus();
        area.setSelectionRange(start, end);
        const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
        area.scrollTop = Math.max(0, (line - 1 - LINES_ABOVE) * lineHeight);
        area.scrollLeft = 0;
      },
    }),
    [],
  );
  return (
    <div className="pl-text-field">
      <label className="pl-field__label" htmlFor={id}>
        {say('editor.text')}
      </label>
      <div className="pl-text-field__frame">
        <pre ref={gutter} className="pl-text-field__numbers" aria-hidden="true">
          {numbers}
        </pre>
        <textarea
          ref={field}
          id={id}
          className="pl-text-field__area"
          aria-describedby={`${id}-hint`}
          aria-invalid={isInvalid}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          placeholder={say('editor.text.placeholder')}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
          onKeyDown={(event) => {
            if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSave();
          }}
        />
      </div>
      <p id={`${id}-hint`} className="pl-field__hint">
        {say('editor.text.hint')}
      </p>
    </div>
  );
});
TextField.displayName = 'TextField';
