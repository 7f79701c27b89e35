import { z } from 'zod';

/**
 * The closed table of error codes on the wire. The first group is for the user to mend, the last two are ours.
 */
export const errorCodes = ['INVALID_REQUEST', 'NOT_FOUND', 'NOT_ALLOWED', 'CONFLICT', 'NOT_READY', 'JIRA_UNAVAILABLE', 'INTERNAL'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as the front end sees it: what happened, to what (`place`), and what to do. `correlationId` finds it in the log. */
export const wireErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  place: z.string().optional(),
  correlationId: z.string().optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/**
 * An expected refusal or failure inside the app, on its way to the wire: what happened, to what, what to do. `retryAfterSeconds` is set
 * when waiting helps.
 */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly place?: string;
  readonly retryAfterSeconds?: number;
}
