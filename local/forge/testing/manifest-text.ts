/** A manifest for test apps: one global page with the resolver `index.resolver`, storage and SQL, plus what the test needs. */
export function manifestText(
  parts: {
    readonly scopes?: string;
    readonly permissions?: string;
    readonly app?: string;
    readonly modules?: string;
    readonly functions?: string;
  } = {},
): string {
  return `
app:
  id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111
  name: Test app
  runtime: { name: nodejs22.x, memoryMB: 256 }
${parts.app ?? ''}
permissions:
  scopes: ${parts.scopes ?? '[read:jira-work, storage:app]'}
${parts.permissions ?? ''}
modules:
  jira:globalPage: [{ key: page, title: Page, resource: main, resolver: { function: resolver } }]
  sql: [{ key: main, engine: mysql }]
${parts.modules ?? ''}
  function:
    - { key: resolver, handler: index.resolver }
${parts.functions ?? ''}
resources: [{ key: main, path: static }]
`;
}
