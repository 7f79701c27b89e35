import { isTest, type SourceFile, sourceFiles } from './source-files';

const production = sourceFiles('src').filter((file) => !isTest(file));
const staticFiles = sourceFiles('static').filter((file) => !isTest(file));
const localFiles = sourceFiles('local');

/** The files of `files` that import something they must not, as `file → import`. */
function breaches(files: readonly SourceFile[], allowed: (name: string, file: SourceFile) => boolean): string[] {
  return files.flatMap((file) => file.imports.filter((name) => !allowed(name, file)).map((name) => `${file.path} → ${name}`));
}

const inFolder = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`);
const isOwn = (name: string) => /^(src|static|local|test|bench|tools)\//.test(name);
const under = (name: string, ...folders: string[]) => folders.some((folder) => name === folder || name.startsWith(`${folder}/`));

const domains = ['portfolio', 'audits', 'templates', 'lessons'];

test('a domain imports facts, contracts, shared and itself, and no platform', () => {
  for (const domain of domains) {
    const own = `src/${domain}`;
    expect(
      breaches(production.filter(inFolder(own)), (name) => under(name, own, 'src/facts', 'src/contracts', 'src/shared') || name === 'zod'),
    ).toEqual([]);
  }
});

test('facts import contracts and shared only', () => {
  expect(
    breaches(production.filter(inFolder('src/facts')), (name) => under(name, 'src/facts', 'src/contracts', 'src/shared') || name === 'zod'),
  ).toEqual([]);
});

test('contracts import zod only, messages contracts at most, shared nothing of ours', () => {
  expect(breaches(production.filter(inFolder('src/contracts')), (name) => under(name, 'src/contracts') || name === 'zod')).toEqual([]);
  expect(breaches(production.filter(inFolder('src/messages')), (name) => under(name, 'src/messages', 'src/contracts'))).toEqual([]);
  expect(breaches(production.filter(inFolder('src/shared')), (name) => under(name, 'src/shared') || name === 'zod')).toEqual([]);
});

test('domain code knows no clock, randomness, network or process', () => {
  const pure = production.filter((file) =>
    ['facts', 'contracts', 'shared', ...domains, 'use-cases'].some((folder) => file.path.startsWith(`src/${folder}/`)),
  );
  const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(|crypto\.randomUUID/;
  // `new Date()` stands in the text of Jira expressions, which Jira evaluates.
  expect(pure.filter((file) => impure.test(file.text) && !file.path.endsWith('compile-to-expression.ts')).map((file) => file.path)).toEqual(
    [],
  );
});

test('@forge packages are imported in platform, modules, panels and static only', () => {
  const places = ['src/platform', 'src/modules', 'src/panels'];
  const strays = production.filter(
    (file) => !places.some((place) => file.path.startsWith(`${place}/`)) && file.imports.some((name) => name.startsWith('@forge/')),
  );
  expect(strays.map((file) => file.path)).toEqual([]);
});

test('static and panels import contracts and messages only', () => {
  expect(breaches(staticFiles, (name) => !isOwn(name) || under(name, 'static', 'src/contracts', 'src/messages'))).toEqual([]);
  expect(
    breaches(
      production.filter(inFolder('src/panels')),
      (name) => !isOwn(name) || under(name, 'src/panels', 'src/contracts', 'src/messages'),
    ),
  ).toEqual([]);
});

test('nothing in src imports local, test, bench or tools', () => {
  expect(breaches(production, (name) => !under(name, 'local', 'test', 'bench', 'tools', 'static'))).toEqual([]);
});

test('only app.ts, modules and platform see adapters', () => {
  const outside = production.filter(
    (file) => !/^src\/(platform|modules)\//.test(file.path) && file.path !== 'src/app.ts' && file.path !== 'src/index.ts',
  );
  expect(breaches(outside, (name) => !under(name, 'src/platform', 'src/modules', 'src/app'))).toEqual([]);
});

test('production code never imports tests or builders', () => {
  expect(
    breaches([...production, ...staticFiles, ...localFiles.filter((file) => !isTest(file))], (name) => !/\/testing\/|\.test$/.test(name)),
  ).toEqual([]);
});

test('the Forge host knows no app and no product but through its seam', () => {
  const host = localFiles.filter((file) => file.path.startsWith('local/forge/') && !isTest(file));
  expect(breaches(host, (name) => !under(name, 'src', 'static', 'local/demo', 'local/site', 'local/commands'))).toEqual([]);
  expect(
    host
      .filter((file) => /plumbline[-./](?:portfolio|gadget|pmo)|'plumbline'|portfolio_|issue_fact/i.test(file.text))
      .map((file) => file.path),
  ).toEqual([]);
});

test('files stay small enough to read', () => {
  const all = [...sourceFiles('src'), ...sourceFiles('static'), ...localFiles, ...sourceFiles('test'), ...sourceFiles('bench')];
  const long = all.filter((file) => file.lines > 400 && !/\.gen\.ts$|migrations|\/demo\//.test(file.path));
  expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
});

test('no grab-bag files', () => {
  const all = [...sourceFiles('src'), ...sourceFiles('static'), ...localFiles, ...sourceFiles('test'), ...sourceFiles('bench')];
  expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types|manager)\.tsx?$/.test(file.path)).map((file) => file.path)).toEqual(
    [],
  );
});
