import type { Place } from './syntax-tree';

/** The text is no Jira expression. Lines and columns count from 1. */
export class ExpressionSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(source: string, at: number, message: string) {
    super(message);
    this.name = 'ExpressionSyntaxError';
    const before = source.slice(0, at).split('\n');
    this.line = before.length;
    this.column = (before.at(-1) ?? '').length + 1;
  }
}

/** The expression is longer or has more parts than Jira takes. */
export class ExpressionTooLarge extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExpressionTooLarge';
  }
}

/** Working the expression out failed: an unknown property, a comparison of unlike things, a limit. Can be caught inside the expression unless it is a limit. */
export class EvaluationError extends Error {
  constructor(
    message: string,
    /** The part of the expression that failed; absent for what the expression threw itself. */
    readonly place?: Place,
    readonly isLimit = false,
  ) {
    super(message);
    this.name = 'EvaluationError';
  }
}
