import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOptions, UsageError } from './command-options';

test('a moment is a date or a date with time and zone', () => {
  expect(commandOptions(['--as-of', '2021-12-02T13:33:55Z']).asOf).toBe(Date.UTC(2021, 11, 2, 13, 33, 55));
  expect(commandOptions(['--as-of', '2021-12-02']).asOf).toBe(Date.UTC(2021, 11, 2));
});

test.each([
  [['--as-of', 'yesterday'], '--as-of yesterday is not a moment'],
  [['--as-of', '2021-13-45'], '--as-of 2021-13-45 is not a moment'],
  [['--data', '/nowhere/at/all'], '--data /nowhere/at/all: there is no such folder'],
  [['--data', __filename], 'is a file'],
  [['--port', '70000'], '--port 70000 is not a port'],
  [['--app', tmpdir()], 'holds no manifest.yml'],
  [['--format', 'pdf'], '--format pdf: there is json'],
  [['--colour'], "Unknown option '--colour'"],
])('%j is refused with a way out', (args, message) => {
  expect(() => commandOptions(args)).toThrow(UsageError);
  expect(() => commandOptions(args)).toThrow(message);
});

test('a folder is made absolute', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-options-'));
  expect(commandOptions(['--data', folder]).data).toBe(folder);
});
