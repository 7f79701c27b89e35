import type { AppError } from '../contracts/errors';
import type { JiraFailure } from '../facts/sync/jira-source';

/** An `AppError` on its way up through code that has nothing to say about it. Doors turn it into their answer. */
export class AppFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
    this.name = 'AppFailure';
  }
}

/** What a failed read of Jira means to the person waiting for it. */
export function appErrorOf(failure: JiraFailure): AppError {
  switch (failure.kind) {
    case 'rateLimited':
      return {
        code: 'JIRA_UNAVAILABLE',
        message: 'Jira limits the number of requests at the moment.',
        retryAfterSeconds: failure.retryAfterSeconds,
      };
    case 'notAllowed':
      return { code: 'NOT_ALLOWED', message: 'Jira refused this to Plumbline.' };
    case 'notFound':
      return { code: 'NOT_FOUND', message: 'Jira does not know it, or you may not see it.' };
    case 'badRequest':
    case 'unavailable':
    case 'unexpectedAnswer':
      return { code: 'JIRA_UNAVAILABLE', message: 'Jira did not answer as expected.' };
  }
}
