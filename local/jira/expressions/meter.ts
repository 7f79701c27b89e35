import { EvaluationError } from './expression-errors';
import { expressionLimits } from './expression-limits';
import type { Place } from './syntax-tree';

/** Most function calls inside each other. Jira's own figure is not published. */
const deepest = 100;

/** Counts what an evaluation costs and ends it at Jira's limits. */
export class Meter {
  steps = 0;
  expensiveOperations = 0;
  private depth = 0;
  private readonly loaded = new Set<string>();

  step(place: Place): void {
    this.steps += 1;
    if (this.steps > expressionLimits.steps) throw tooMany('steps', expressionLimits.steps, place);
  }

  /** Runs a function's body, one step; functions that call each other without end are stopped. */
  nested<T>(place: Place, work: () => T): T {
    this.step(place);
    this.depth += 1;
    if (this.depth > deepest) throw new EvaluationError('The expression is nested too deeply.', place, true);
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }

  /** Counts an operation that is paid once, whatever is asked after the first time. */
  expensiveOnce(what: string, place: Place): void {
    if (this.loaded.has(what)) return;
    this.loaded.add(what);
    this.expensive(place);
  }

  expensive(place: Place): void {
    this.expensiveOperations += 1;
    if (this.expensiveOperations > expressionLimits.expensiveOperations) {
      throw tooMany('expensive operations', expressionLimits.expensiveOperations, place);
    }
  }
}

function tooMany(what: string, limit: number, place: Place): EvaluationError {
  return new EvaluationError(`The expression executed too many ${what}, limit: ${limit}`, place, true);
}
