import type { Diagnostic } from '../../contracts/templates/diagnostic';
import type { Language } from '../blueprint/expressions/day-in-words';
import type { Finding } from '../blueprint/finding';

/** What answers are worked out with, besides the blueprint. */
export interface ResolveContext {
  /** Of the texts in the project. */
  readonly language: Language;
  /** Who filled in the questions. */
  readonly accountId: string;
  /** Epoch day. */
  readonly today: number;
  /** What people are called, where a text names one; without it their account id stands there. */
  readonly nameOf?: (accountId: string) => string | undefined;
  /** Places findings in the authored text; without it they have a path and no line. See `ReadBlueprint`. */
  readonly diagnose?: (finding: Finding) => Diagnostic;
}
