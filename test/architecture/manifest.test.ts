import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root, sourceFiles } from './source-files';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);
const manifest = z
  .object({
    modules: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
    resources: z.array(z.object({ key: z.string(), path: z.string() })),
    translations: z.object({ resources: z.array(z.object({ key: z.string(), path: z.string() })) }),
  })
  .parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));
const functions = z.array(z.object({ key: z.string().max(23), handler: z.string() })).parse(manifest.modules.function);

test('index.ts exports exactly the functions that the manifest names', () => {
  const index = readFileSync(path.join(root, 'src/index.ts'), 'utf8');
  const exported = [...index.matchAll(/export \{([^}]*)\}|export const (\w+)/g)].flatMap((match) =>
    (match[1] ?? match[2] ?? '')
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      )
      .filter(Boolean),
  );
  expect(exported.sort()).toEqual(functions.map(({ handler }) => handler.replace('index.', '')).sort());
});

test('every function is used by a module, and every module names a function that exists', () => {
  const named = JSON.stringify(Object.entries(manifest.modules).filter(([type]) => type !== 'function'));
  const used = [...named.matchAll(/"function":"([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(used)).toEqual(new Set(functions.map(({ key }) => key)));
});

test('every text that the manifest translates exists in every language', () => {
  const keys = [...JSON.stringify(manifest.modules).matchAll(/"i18n":"([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(keys.length).toBeGreaterThan(0);
  for (const { path: file } of manifest.translations.resources) {
    const texts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path.join(root, file), 'utf8')));
    expect(keys.filter((key) => !texts[key])).toEqual([]);
  }
});

test('gadget and widget share one view', () => {
  const view = z.array(z.object({ resource: z.string(), title: text })).nonempty();
  const [gadget] = view.parse(manifest.modules['jira:dashboardGadget']);
  const [widget] = view.parse(manifest.modules['dashboards:widget']);
  expect(widget?.resource).toBe(gadget?.resource);
  expect(gadget?.resource).toBeDefined();
});

test('no UI Kit 1', () => {
  const strays = ['src', 'static', 'local'].flatMap(sourceFiles).filter((file) => file.imports.includes('@forge/ui'));
  expect(strays.map((file) => file.path)).toEqual([]);
});
