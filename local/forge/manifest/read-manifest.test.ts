import { manifestText } from '../testing/manifest-text';
import { writeApp } from '../testing/write-app';
import { hostability } from './hostability';
import { readManifest } from './read-manifest';

/** Reads a manifest from a folder that lives only as long as the call. */
function read(manifest: string, files: Readonly<Record<string, string>> = {}) {
  const app = writeApp({ ...files, 'manifest.yml': manifest });
  try {
    return readManifest(app.folder);
  } finally {
    app.remove();
  }
}

const problemsOf = (manifest: string, files: Readonly<Record<string, string>> = {}) => {
  const answer = read(manifest, files);
  return answer.ok ? [] : answer.problems;
};

describe('readManifest', () => {
  it('reads what the host needs', () => {
    const answer = read(manifestText({ permissions: '  external: { fetch: { backend: [a.example, { address: b.example }] } }' }));
    expect(answer).toMatchObject({
      ok: true,
      manifest: {
        name: 'Test app',
        memoryMb: 256,
        scopes: ['read:jira-work', 'storage:app'],
        externalFetchBackend: ['a.example', 'b.example'],
        functions: [{ key: 'resolver', handler: 'index.resolver', timeoutSeconds: 25 }],
      },
    });
  });

  it('knows scopes with impersonation', () => {
    const answer = read(manifestText({ scopes: '{ read:jira-work: { allowImpersonation: true }, storage:app: {} }' }));
    expect(answer.ok && [answer.manifest.scopes, answer.manifest.impersonationScopes]).toEqual([
      ['read:jira-work', 'storage:app'],
      ['read:jira-work'],
    ]);
  });

  it('gives each function the time limit of what calls it', () => {
    const answer = read(
      manifestText({
        modules: `  consumer: [{ key: c, queue: q, function: slow }, { key: d, queue: e, function: shared }]
  scheduledTrigger: [{ key: s, function: plain, interval: hour }]
  webtrigger: [{ key: w, function: web }, { key: v, function: shared }]
  trigger: [{ key: t, function: event, events: [avi:jira:created:issue] }]`,
        functions: `    - { key: slow, handler: index.slow, timeoutSeconds: 900 }
    - { key: plain, handler: index.plain }
    - { key: web, handler: index.web }
    - { key: event, handler: index.event, timeoutSeconds: 300 }
    - { key: shared, handler: index.shared, timeoutSeconds: 600 }`,
      }),
    );
    const limits = answer.ok ? Object.fromEntries(answer.manifest.functions.map((fn) => [fn.key, fn.timeoutSeconds])) : {};
    expect(limits).toEqual({ resolver: 25, slow: 900, plain: 55, web: 55, event: 25, shared: 55 });
  });

  it('names every problem with its place', () => {
    expect(problemsOf(manifestText({ modules: '  trigger: [{ key: t, function: nowhere, events: [] }]' }))).toEqual([
      { place: 'modules.trigger.0.function', message: "There is no function 'nowhere'." },
    ]);
    expect(problemsOf(manifestText().replace('resource: main', 'resource: other'))).toEqual([
      { place: 'modules.jira:globalPage.0.resource', message: "There is no resource 'other'." },
    ]);
    expect(problemsOf(manifestText().replace(/ {2}id: .*/, '  id: my-app'))).toEqual([
      { place: 'app.id', message: 'must be ari:cloud:ecosystem::app/<uuid>' },
    ]);
    expect(problemsOf(manifestText().replace('index.resolver', 'index'))).toEqual([
      { place: 'modules.function.0.handler', message: "must be 'file.export'" },
    ]);
    expect(problemsOf('app: [\n')[0]).toMatchObject({ place: expect.stringMatching(/^manifest.yml line \d+$/) });
    expect(readManifest('/nowhere/at/all')).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('missing') }] });
  });

  it('refuses UI Kit 1 by name', () => {
    const legacy = manifestText({ modules: '  jira:issuePanel: [{ key: p, title: P, icon: x, function: resolver }]' });
    expect(problemsOf(legacy)).toEqual([
      { place: 'modules.jira:issuePanel.0.function', message: expect.stringContaining('UI Kit 1 (@forge/ui)') },
    ]);
    expect(problemsOf(manifestText(), { 'package.json': '{"dependencies":{"@forge/ui":"1.11.0"}}' })).toEqual([
      { place: 'package.json dependencies.@forge/ui', message: expect.stringContaining('UI Kit 1') },
    ]);
  });
});

describe('hostability', () => {
  it('says what is shown, what is run, and why the rest is not', () => {
    const answer = read(
      manifestText({
        modules: `  jira:fullPage: [{ key: c, title: C, resource: main }]
  confluence:globalPage: [{ key: w, title: W, resource: main }]
  jira:entirelyNew: [{ key: n }]`,
      }),
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const sorted = hostability(answer.manifest);
    expect(sorted.ui.map(({ type, entry }) => [type, entry.key])).toEqual([['jira:globalPage', 'page']]);
    expect(sorted.backend.map(({ type, entry }) => [type, entry.key]).sort()).toEqual([
      ['function', 'resolver'],
      ['sql', 'main'],
    ]);
    expect(sorted.notHosted).toEqual([
      { type: 'jira:fullPage', key: 'c', why: 'pages without the product around them are not shown' },
      { type: 'confluence:globalPage', key: 'w', why: "only Jira modules are hosted, not those of 'confluence'" },
      { type: 'jira:entirelyNew', key: 'n', why: 'this host has no place for it yet' },
    ]);
  });
});
