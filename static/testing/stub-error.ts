/** A refusal by the stub, with a code of the wire. */
export class StubError extends Error {
  constructor(
    readonly code: 'NOT_FOUND' | 'CONFLICT' | 'INTERNAL' | 'NOT_ALLOWED' | 'INVALID_REQUEST',
    message: string,
  ) {
    super(message);
  }
}
