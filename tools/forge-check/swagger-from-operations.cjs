const { mkdtempSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Atlassian's linter downloads OpenAPI documents to know which scope a call needs. We know the same from `local/jira/operations.gen.ts`
 * (made from those documents), so the linter reads it from here and needs no network.
 */
exports.useLocalSwagger = function useLocalSwagger(root) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-swagger-'));
  const text = readFileSync(join(root, 'local/jira/operations.gen.ts'), 'utf8');
  const rows = [...text.matchAll(/^ {2}(\[.*\]),$/gm)].map((match) => JSON.parse(match[1]));
  if (rows.length === 0) throw new Error('local/jira/operations.gen.ts holds no operations');
  const write = (name, api) => {
    const paths = {};
    for (const [rowApi, operationId, method, path, classic, granular] of rows) {
      if (rowApi !== api) continue;
      paths[path] ??= {};
      paths[path][method.toLowerCase()] = {
        operationId,
        security: [{ OAuth2: classic }],
        'x-atlassian-oauth2-scopes': [
          { scheme: 'OAuth2', state: 'Current', scopes: classic },
          ...(granular.length > 0 ? [{ scheme: 'OAuth2', state: 'Beta', scopes: granular }] : []),
        ],
      };
    }
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ paths }));
    return file;
  };
  const empty = write('empty', 'none');
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: write('jira', 'platform'),
    LOCAL_JSW_SWAGGER: write('jira-software', 'software'),
    LOCAL_JSM_SWAGGER: empty,
    LOCAL_CONF_SWAGGER: empty,
    LOCAL_CONF_V2_SWAGGER: empty,
    LOCAL_BB_SWAGGER: empty,
  });
};
