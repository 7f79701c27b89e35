import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MariaDb } from '../../local/mariadb/maria-db';
import { startMariaDb } from '../../local/mariadb/start-maria-db';
import { reportPersonalData } from '../../src/platform/privacy-report';
import { ForgeSqlFactStore } from '../../src/platform/sql/forge-sql-fact-store';
import { forgeTemplatePorts } from '../../src/platform/templates/forge-template-collections';
import { installShippedTemplates } from '../../src/templates/catalogue/install-shipped-templates';
import { listTemplates } from '../../src/templates/catalogue/list-templates';
import { openTemplate } from '../../src/templates/catalogue/open-template';
import { publishTemplate } from '../../src/templates/catalogue/publish-template';
import { publishedBlueprint } from '../../src/templates/catalogue/published-blueprint';
import { saveDraft } from '../../src/templates/catalogue/save-draft';
import { shippedBlueprints } from '../../src/templates/shipped';
import { createMariaDbSql, type MariaDbSql } from './maria-db-sql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-templates-'));
const now = 1_774_947_600;
let mariaDb: MariaDb;
let sql: MariaDbSql;

beforeAll(async () => {
  mariaDb = await startMariaDb({ dataFolder: folder, bufferPoolMb: 64 });
  sql = await createMariaDbSql(mariaDb, 'templates');
}, 60_000);
afterAll(async () => {
  await sql?.close();
  await mariaDb?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function templates() {
  const facts = new ForgeSqlFactStore(sql);
  const notePeople = (accountIds: readonly string[]) => facts.numberPeople(accountIds, now);
  return forgeTemplatePorts({ sql, notePeople, projects: async () => [], log: { append: async () => undefined }, now: () => now });
}
const pmo = {
  accountId: 'pmo-lead',
  isPmoAdmin: async () => true,
  visibleProjects: async () => new Set<number>(),
  groups: async () => new Set<string>(),
};
const shown = { version: null, format: 'yaml', language: 'en' } as const;

test('shipped templates fit into the database, and none of their makers is a person', async () => {
  const ports = templates();
  expect(await installShippedTemplates(ports, shippedBlueprints)).toEqual({ installed: shippedBlueprints.map(({ id }) => id), broken: [] });
  expect((await listTemplates(ports, pmo, 'nl')).templates.map(({ id }) => id)).toEqual(shippedBlueprints.map(({ id }) => id));
  const reported: string[] = [];
  await reportPersonalData(sql, async (people) => {
    reported.push(...people.map(({ accountId }) => accountId));
    return [];
  });
  expect(reported).toEqual([]);
}, 60_000);

test('whoever a template names is reported, and erased from its text when the account is closed', async () => {
  const ports = templates();
  const text = [
    'id: move',
    'name: Move',
    'summary: Moves.',
    'project: { lead: "account:557058:aaa" }',
    'components: [{ id: a, name: A, lead: "account:557058:bbb" }]',
  ].join('\n');
  const audience = { groups: [], accountIds: ['557058:ccc'] };
  await saveDraft(ports, pmo, { text, format: 'yaml', draftVersion: 0, audience, ownerAccountId: '557058:ddd' });
  await publishTemplate(ports, pmo, { templateId: 'move', draftVersion: 1, note: 'First' });
  const reported = new Set<string>();
  await reportPersonalData(sql, async (people) => {
    for (const { accountId } of people) reported.add(accountId);
    return people.filter(({ accountId }) => accountId !== '557058:aaa').map(({ accountId }) => ({ accountId, status: 'closed' as const }));
  });
  expect([...reported].sort()).toEqual(['557058:aaa', '557058:bbb', '557058:ccc', '557058:ddd', 'pmo-lead']);
  const opened = await openTemplate(ports, pmo, 'move', shown);
  const published = await publishedBlueprint(ports, 'move', 1);
  const all = JSON.stringify([opened, published]);
  expect(['aaa', 'bbb', 'ccc', 'ddd', 'pmo-lead'].filter((person) => all.includes(person))).toEqual(['aaa']);
  expect(published?.blueprint.components[0]?.lead).toMatch(/^account:erased:\d+$/);
  expect(opened.ok && opened.value.text).toContain('lead: "account:erased:');
});
