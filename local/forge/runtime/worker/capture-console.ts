import { format } from 'node:util';

type Level = 'debug' | 'info' | 'warn' | 'error';
const levels: Readonly<Record<'debug' | 'trace' | 'log' | 'info' | 'warn' | 'error', Level>> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/** Sends the app's console output to the host's log. */
export function captureConsole(write: (level: Level, message: string) => void): void {
  for (const [method, level] of Object.entries(levels)) {
    Reflect.set(console, method, (...args: unknown[]) => write(level, format(...args)));
  }
}
