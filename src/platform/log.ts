/**
 * The app's log. Fields are numbers, booleans, ids and codes: never names, account ids, issue text, tokens or request bodies, since the
 * logs of a Forge app are read by its developers and leave the customer's site.
 */
export type LogFields = Readonly<Record<string, number | boolean | string | null | undefined>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

const line = (message: string, fields: LogFields | undefined): string => (fields ? `${message} ${JSON.stringify(fields)}` : message);

/** Writes one line per entry to the platform's log. */
export const consoleLog: Log = {
  info: (message, fields) => console.info(line(message, fields)),
  warn: (message, fields) => console.warn(line(message, fields)),
  error: (message, fields) => console.error(line(message, fields)),
};

/** Drops everything. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
