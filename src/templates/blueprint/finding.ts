import type { Diagnostic, DiagnosticCode } from '../../contracts/templates/diagnostic';
import { type Place, placeName } from './place';

/** Something wrong, in its place; `diagnosticOf` turns it into what is shown. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly place: Place;
  readonly subject: string;
  readonly severity?: Diagnostic['severity'];
}

/** Findings shown at once at most; who has more mends these first. */
export const MAX_DIAGNOSTICS = 500;
const LONGEST_SUBJECT = 200;
const LONGEST_PATH = 500;

export type LineOf = (place: Place) => number | null;

const noLine: LineOf = () => null;

export const diagnosticOf = ({ code, place, subject, severity = 'error' }: Finding, lineOf: LineOf = noLine): Diagnostic => ({
  code,
  severity,
  path: placeName(place).slice(0, LONGEST_PATH),
  line: lineOf(place),
  subject: shortened(subject),
});

/** In a line of a screen, without what would break or turn that line round (control characters, marks of writing direction). */
function shortened(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  // Cut between characters, not within one: half an emoji is no text.
  return line.length <= LONGEST_SUBJECT ? line : `${line.slice(0, LONGEST_SUBJECT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
