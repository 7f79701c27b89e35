import { randomUUID } from 'node:crypto';

/** A new identifier nobody had before: 36 characters of `a-z0-9-`. */
export const newId = (): string => randomUUID();
