import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** A mistake on the command line: said as it is, without a stack. */
export class UsageError extends Error {}

export interface CommandOptions {
  /** Folder of exported Jira issues, absolute. */
  readonly data: string | undefined;
  /** The moment to live at, in milliseconds. */
  readonly asOf: number | undefined;
  readonly json: boolean;
  /** A standard: its id, or a file that holds one. */
  readonly standard: string | undefined;
  readonly format: 'json' | 'md' | 'sarif';
  readonly fresh: boolean;
  readonly port: number;
  /** Folder of another Forge app, absolute. */
  readonly app: string | undefined;
  readonly help: boolean;
}

const DEFAULT_PORT = 4100;

/** Parses the options of a command. Throws a `UsageError` that names the option and what it takes. */
export function commandOptions(args: readonly string[]): CommandOptions {
  const { values } = parsed(args);
  return {
    data: values.data === undefined ? undefined : folder('--data', values.data, 'exported Jira issues (*.jsonl or *.jsonl.gz)'),
    asOf: values['as-of'] === undefined ? undefined : instant(values['as-of']),
    json: values.json === true,
    standard: values.standard,
    format: values.format === undefined ? 'json' : reportFormat(values.format),
    fresh: values.fresh === true,
    port: values.port === undefined ? DEFAULT_PORT : portNumber(values.port),
    app: values.app === undefined ? undefined : appFolder(values.app),
    help: values.help === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
        standard: { type: 'string' },
        format: { type: 'string' },
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        app: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

function folder(option: string, value: string, holds: string): string {
  const full = path.resolve(value);
  if (!existsSync(full)) throw new UsageError(`${option} ${value}: there is no such folder. Give a folder with ${holds}.`);
  if (!statSync(full).isDirectory()) throw new UsageError(`${option} ${value} is a file. Give a folder with ${holds}.`);
  return full;
}

function appFolder(value: string): string {
  const full = folder('--app', value, 'a Forge app');
  if (!existsSync(path.join(full, 'manifest.yml')))
    throw new UsageError(`--app ${value}: the folder holds no manifest.yml, so it is not a Forge app.`);
  return full;
}

function instant(value: string): number {
  const wellFormed = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(value);
  const milliseconds = Date.parse(value);
  if (!wellFormed || Number.isNaN(milliseconds)) {
    throw new UsageError(
      `--as-of ${value} is not a moment. Write a date (2026-03-31) or a date with time and zone (2026-03-31T09:00:00Z).`,
    );
  }
  return milliseconds;
}

function reportFormat(value: string): CommandOptions['format'] {
  if (value !== 'json' && value !== 'md' && value !== 'sarif') throw new UsageError(`--format ${value}: there is json, md and sarif.`);
  return value;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new UsageError(`--port ${value} is not a port between 1 and 65534.`);
  return port;
}
