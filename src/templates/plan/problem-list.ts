import type { Diagnostic, DiagnosticCode } from '../../contracts/templates/diagnostic';

/** As many problems as a plan carries; one who has so many needs no more. */
const MOST_PROBLEMS = 500;
const LONGEST_SUBJECT = 200;

/** Gathers what is wrong; what is said once of one thing is not said again of the same. */
export class ProblemList {
  private readonly said = new Map<string, Diagnostic>();

  error(code: DiagnosticCode, subject: string, path: string): void {
    this.add('error', code, subject, path);
  }

  warn(code: DiagnosticCode, subject: string, path: string): void {
    this.add('warning', code, subject, path);
  }

  /** Errors first, each group in the order of finding. */
  all(): readonly Diagnostic[] {
    const problems = [...this.said.values()];
    return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))].slice(0, MOST_PROBLEMS);
  }

  private add(severity: Diagnostic['severity'], code: DiagnosticCode, subject: string, path: string): void {
    const key = `${severity} ${code} ${subject}`;
    if (this.said.has(key)) return;
    this.said.set(key, { code, severity, path: path.slice(0, 500), line: null, subject: subject.slice(0, LONGEST_SUBJECT) });
  }
}

export const isError = ({ severity }: Pick<Diagnostic, 'severity'>): boolean => severity === 'error';
