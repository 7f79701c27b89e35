/**
 * What `forge lint` and `forge deploy` would check, without an account: the manifest against Atlassian's schema, Atlassian's linter
 * (scopes from our copy of the operation table), and Atlassian's bundler for the backend and the UI Kit resources.
 * CommonJS, because the bundler looks for `require.main`. Runs from anywhere; prints one line a check and exits with 1 if any failed.
 */
const { mkdirSync, mkdtempSync, readdirSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { useLocalSwagger } = require('./swagger-from-operations.cjs');

const root = resolve(__dirname, '../..');
process.chdir(root);
useLocalSwagger(root);
provideOfflineRuntime();

const silent = new Proxy({}, { get: () => () => undefined });
const noFeatureFlags = new Proxy({}, { get: (_, property) => (property === 'then' ? undefined : async () => false) });
let failed = 0;
let passed = 0;
const report = (name, problems) => {
  for (const problem of problems) console.log(`  ✕ ${problem}`);
  console.log(`${problems.length === 0 ? '✓' : '✕'} ${name}`);
  if (problems.length === 0) passed += 1;
  else failed += 1;
};

main();

async function main() {
  const { validate } = require('@forge/manifest');
  const validated = await validate(false);
  const manifest = validated.manifestObject?.typedContent;
  report(
    'manifest.yml is valid for Atlassian’s schema',
    (validated.errors ?? []).filter((e) => e.level !== 'warning').map((e) => `manifest.yml:${e.line}:${e.column} ${e.message}`),
  );

  if (manifest) {
    await attempt('Atlassian’s linter finds nothing', () => lintProblems(manifest));
    await attempt('Atlassian’s bundler packs the backend', () => bundleProblems());
    await attempt('Atlassian’s bundler packs the UI Kit resources', () => nativeProblems(manifest));
  }
  console.log(`forge-check: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

async function attempt(name, check) {
  try {
    report(name, await check());
  } catch (error) {
    report(name, [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
}

async function lintProblems(content) {
  const { lint, getClientSideLintersOnly } = require('@forge/lint');
  const linters = await getClientSideLintersOnly(content, 'development', silent, noFeatureFlags);
  const files = sourceFiles();
  const results = await lint(files, content, 'development', silent, noFeatureFlags, { linter: { mode: 'client-side' }, linters });
  if (results.length === 0) return ['the linter looked at no file'];
  return results.flatMap((result) =>
    [...result.errors, ...result.warnings].map((problem) => `${result.file}:${problem.line ?? ''} ${problem.message}`),
  );
}

/**
 * The files that Atlassian's linter reads: it looks for calls through `@forge/*`, which only these folders may import (the architecture
 * test keeps it so), and it is slow.
 */
function sourceFiles() {
  return ['src/platform', 'src/modules', 'src/panels']
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('/testing/'))
    .sort();
}

async function bundleProblems() {
  const { getNodeBundler, getWrapperProvider } = require('@forge/bundler');
  const { FileSystemReader } = require('@forge/cli-shared');
  const bundler = getNodeBundler(silent, getWrapperProvider({ fileSystemReader: new FileSystemReader() }), {
    readConfig: async () => ({ app: {} }),
  });
  const result = await bundler.bundle({ appDirectory: root, entryPoints: [{ name: 'index', path: resolve('src/index') }] });
  return result?.outputDir ? [] : ['the bundler produced nothing'];
}

async function nativeProblems(content) {
  const { NativeUIBundler } = require('@forge/bundler');
  const native = new Set(
    Object.values(content.modules)
      .flat()
      .flatMap((module) => [module, module.edit ?? {}])
      .filter((module) => module?.render === 'native')
      .map((module) => module.resource),
  );
  const resources = content.resources.filter((resource) => native.has(resource.key)).map(({ key, path }) => ({ key, path }));
  if (resources.length === 0) return ['no module renders natively'];
  await new NativeUIBundler(silent).bundleResources(resources);
  return [];
}

/** The bundler wraps the app in Atlassian's runtime, which it would download; for a check, empty stand-ins do. */
function provideOfflineRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-runtime-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['wrapper', 'loader']) writeFileSync(join(folder, 'dist', `${name}.js`), 'module.exports = {};\n');
  process.env.FORGE_RUNTIME_PATH = folder;
}
