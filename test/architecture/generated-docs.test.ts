import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs } from '../../tools/generated-docs';
import { root } from './source-files';

test.each(Object.entries(generatedDocs))('%s is what the code says (npm run docs)', (file, generate) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(generate());
});
