import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocs, generatedFolders } from '../../tools/generated-docs';
import { root } from './source-files';

test.each(Object.entries(generatedDocs))('%s is what the code says (npm run docs)', (file, generate) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(generate());
});

test.each(generatedFolders)('%s holds no page of something that is gone', (folder) => {
  expect(readdirSync(path.join(root, folder)).filter((name) => !(`${folder}/${name}` in generatedDocs))).toEqual([]);
});
