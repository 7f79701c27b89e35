import { keyPattern, kvsLimits } from './kvs-limits';
import { badRequest } from './kvs-refusal';

/** Refuses keys that the platform refuses. */
export function checkKey(key: string): void {
  if (key.length === 0) throw badRequest('KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  if (key.length > kvsLimits.keyCharacters)
    throw badRequest('KEY_TOO_LONG', `The provided key has exceeded the maximum ${kvsLimits.keyCharacters} characters.`);
  if (!keyPattern.test(key)) throw badRequest('INVALID_KEY', `The provided key does not match the regex: ${keyPattern}`);
}

/** Refuses values that are missing, too large or too deep; returns the value as stored text. */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null) throw badRequest('INVALID_VALUE', 'A value must be given.');
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > kvsLimits.valueBytes)
    throw badRequest('MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  if (depthOf(value) > kvsLimits.valueDepth)
    throw badRequest('MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  return text;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
