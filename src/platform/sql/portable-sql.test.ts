import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every string in the app's source that is a statement, or a large part of one. */
function statements(): readonly { readonly file: string; readonly text: string }[] {
  const root = path.resolve(__dirname, '../..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  return files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const literals = source.match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g) ?? [];
    return literals
      .map((literal) => literal.slice(1, -1))
      .filter((text) =>
        /^\s*\(?(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|REPLACE|WITH|SET|SHOW|USE|LOCK|START|BEGIN|COMMIT)\b/.test(text),
      )
      .map((text) => ({ file, text }));
  });
}

/** What MariaDB or TiDB does not take, what Forge's query policy refuses, and what breaks our own rules, each with the way out. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/->/, 'JSON arrows: MariaDB has none; keep JSON as text and parse it in JavaScript'],
  [/\bANY_VALUE\b/i, 'MariaDB 10 has no ANY_VALUE'],
  [/\bRETURNING\b/i, 'TiDB has no RETURNING'],
  [/\)\s+AS\s+\w+\s+ON\s+DUPLICATE/i, 'row aliases: MariaDB knows VALUES(column) only'],
  [/\b(FOREIGN KEY|REFERENCES)\b/i, 'Forge SQL has no foreign keys'],
  [/\b(SEQUENCE|NEXTVAL|NEXT VALUE|AUTO_RANDOM)\b/i, 'sequences differ'],
  [/\bOR REPLACE\b/i, 'TiDB has no CREATE OR REPLACE TABLE'],
  [/ADD COLUMN IF NOT EXISTS/i, 'TiDB may refuse it; a new table or a guarded migration instead'],
  [/\([\w., ]+,[\w., ]+\)\s*(<|>)=?\s*\(/, 'row constructors in comparisons are not indexed in MariaDB: write the OR form'],
  [/\b(SLEEP|BENCHMARK|COMPRESS|AES_ENCRYPT|AES_DECRYPT|SHA2)\s*\(/i, 'refused or audited by the query policy'],
  [
    /^\s*(SET|SHOW|USE|LOCK|START|BEGIN|COMMIT|PREPARE|WITH)\b/i,
    'only SELECT, INSERT, UPDATE and DELETE may be executed, without transactions',
  ],
  [/^\s*REPLACE\b/i, 'REPLACE deletes and inserts: use ON DUPLICATE KEY UPDATE'],
  [/;/, 'one statement a call'],
  [
    /\b(NOW|CURDATE|CURRENT_TIMESTAMP|UNIX_TIMESTAMP|RAND|UUID)\b/i,
    'time and randomness come from the app, so that a repeated statement does the same',
  ],
  [/\bSELECT\s+\*/i, 'name the columns: a later migration may add some'],
  [/\bJSON\b\s*(NOT NULL|NULL|,|\))/i, 'the JSON type may go: use TEXT'],
];

test('finds the statements of the app', () => {
  expect(statements().length).toBeGreaterThan(40);
});

test.each(forbidden)('no statement has %p', (pattern, why) => {
  const hits = statements().filter(({ text }) => pattern.test(text.replace(/\$\{[^}]*\}/g, '…')));
  expect(hits.map(({ file, text }) => `${file}: ${why}: ${text.slice(0, 120)}`)).toEqual([]);
});
