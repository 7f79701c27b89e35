import type { AppManifest } from '../manifest/app-manifest';
import { contentSecurityPolicy, uiKitSecurityPolicy } from './content-security-policy';

const shell = 'http://127.0.0.1:8080';
const manifest = (change: Partial<AppManifest> = {}): AppManifest => ({
  folder: '/app',
  appId: 'ari:cloud:ecosystem::app/1',
  name: 'App',
  runtimeName: 'nodejs22.x',
  memoryMb: 512,
  scopes: [],
  externalFetchBackend: [],
  externalFetchClient: [],
  contentStyles: [],
  contentScripts: [],
  external: {},
  functions: [],
  resources: [],
  modules: {},
  storageEntities: [],
  translations: undefined,
  ...change,
});

const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.slice(directive.indexOf(' ') + 1)]));

describe('the policy of an app’s page', () => {
  test('an app that declares nothing gets nothing but itself, and may be framed by the shell only', () => {
    expect(directives(contentSecurityPolicy(manifest(), shell))).toMatchObject({
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'object-src': "'none'",
      'frame-ancestors': `${shell} 'self'`,
    });
  });

  test('what the manifest declares is added, keywords in quotes, objects by their address', () => {
    const policy = contentSecurityPolicy(
      manifest({
        contentStyles: ['unsafe-inline'],
        contentScripts: ['unsafe-hashes', 'blob:', 'sha256-abc='],
        externalFetchClient: ['https://api.example'],
        external: { images: [{ address: 'https://img.example' }], fonts: ['https://font.example'], frames: [42] },
      }),
      shell,
    );
    expect(directives(policy)).toMatchObject({
      'style-src': "'self' 'unsafe-inline'",
      'script-src': "'self' 'unsafe-hashes' blob: 'sha256-abc='",
      'connect-src': "'self' https://api.example",
      'img-src': "'self' data: blob: https://img.example",
      'font-src': "'self' data: https://font.example",
      'frame-src': "'self'",
    });
  });

  test('a UI Kit page has the renderer’s inline styles but never the app’s inline scripts', () => {
    const policy = directives(uiKitSecurityPolicy(manifest({ contentScripts: ['unsafe-inline'] }), shell));
    expect(policy['style-src']).toBe("'self' 'unsafe-inline'");
    expect(policy['script-src']).toBe("'self'");
  });
});
