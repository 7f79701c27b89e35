/**
 * A request that the store refuses, with the API's `{code, message}`. Codes are those of Atlassian's error tables, except
 * `KEY_ALREADY_EXISTS` and `TRANSACTION_CONDITION_NOT_MET`: the platform's own names for these two are not published.
 */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'KvsRefusal';
  }
}

export const badRequest = (code: string, message: string): KvsRefusal => new KvsRefusal(400, code, message);
export const keyNotFound = (key: string): KvsRefusal => new KvsRefusal(404, 'KEY_NOT_FOUND', `The key '${key}' does not exist`);
export const keyExists = (key: string): KvsRefusal => new KvsRefusal(409, 'KEY_ALREADY_EXISTS', `The key '${key}' already exists`);
export const conditionNotMet = (key: string): KvsRefusal =>
  new KvsRefusal(409, 'TRANSACTION_CONDITION_NOT_MET', `A condition on the key '${key}' is not met; nothing was written`);
