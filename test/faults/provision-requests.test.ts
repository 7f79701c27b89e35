import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { scopesFor, scopesSatisfy } from '../../local/forge/scopes/operation-scopes';
import { findRoute } from '../../local/jira/http/route-table';
import { departuresOf } from '../contract/openapi/known-departures';
import { openApiDocuments } from '../contract/openapi/openapi-documents';
import { SchemaChecker } from '../contract/openapi/schema-checker';
import { everyKind } from './provision-items';
import { ProvisionWorld } from './provision-world';

const documents = openApiDocuments();
const manifest = z
  .object({ permissions: z.object({ scopes: z.array(z.string()) }) })
  .parse(parse(readFileSync(path.resolve(__dirname, '../../manifest.yml'), 'utf8')));
const scopes = new Set(manifest.permissions.scopes);

/** Everything that reading, creating, applying again and undoing send. */
async function everyRequest(): Promise<readonly { readonly what: string; readonly body: unknown }[]> {
  const world = new ProvisionWorld();
  await world.install();
  const id = await world.keep(await world.plan(everyKind()));
  await world.toTheEnd(id);
  const ann = world.site.as('ann');
  await ann.put('/rest/api/3/issue/BRIDGE-4', { fields: { summary: 'Something else', labels: ['mine'] } });
  await ann.put('/rest/api/3/project/BRIDGE', { description: 'Under the river' });
  const [component] = world.site.state.all('components');
  const [version] = world.site.state.all('versions');
  await ann.put(`/rest/api/3/component/${component?.id}`, { description: 'Elsewhere' });
  await ann.put(`/rest/api/3/version/${version?.id}`, { description: 'Elsewhere' });
  world.time += 3600;
  await world.toTheEnd(await world.keep(await world.plan(everyKind(), await world.found('BRIDGE'))));
  await ann.put('/rest/api/3/issue/BRIDGE-4', { fields: { summary: 'Work e0t0' } });
  await world.change(id, { state: 'undoing' });
  await world.invoke(id);
  await world.toTheEnd(id);
  return world.requests.map((what, index) => {
    const body = world.bodies[index];
    return { what, body: body === undefined ? undefined : JSON.parse(body) };
  });
}

const split = (what: string) => {
  const [method = '', address = ''] = what.split(' ');
  const url = new URL(address, 'https://jira.example');
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name);
    query[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return { method, pathname: url.pathname, query };
};

test('the manifest has the scopes of every operation that templates use', async () => {
  const missing = new Set<string>();
  for (const { what } of await everyRequest()) {
    const { method, pathname } = split(what);
    const needed = scopesFor(method, pathname);
    if (!needed || !scopesSatisfy(scopes, needed)) missing.add(`${needed?.operationId ?? what}: ${needed?.classic.join(', ')}`);
  }
  expect([...missing]).toEqual([]);
}, 60_000);

if (documents === undefined) {
  test.skip("Atlassian's OpenAPI documents are not beside the repository: ../shared/jira-openapi", () => {});
} else {
  test('every request is as Atlassian documents it', async () => {
    const checker = new SchemaChecker(documents);
    const problems = new Set<string>();
    const used = new Set<string>();
    for (const { what, body } of await everyRequest()) {
      const { method, pathname, query } = split(what);
      const route = findRoute(method, pathname);
      if (route.kind !== 'operation') {
        problems.add(`${what}: there is no such operation`);
        continue;
      }
      used.add(route.row[1]);
      const departures = departuresOf(route.row[1]);
      for (const problem of [...checker.parameters(route.row, route.path, query), ...checker.body(route.row, body)])
        if (!departures.has(problem)) problems.add(`${route.row[1]}: ${problem}`);
    }
    expect([...problems]).toEqual([]);
    expect(used.size).toBeGreaterThan(60);
  }, 60_000);
}
