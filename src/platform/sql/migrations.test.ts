import { factNames, issueFactCatalogue } from '../../facts/issue-fact-catalogue';
import { figureColumns, throughputColumns } from './figure-columns';
import { migrations } from './migrations';

const columnsOf = (table: string): readonly string[] => {
  const ddl = migrations.find((migration) => migration.ddl.startsWith(`CREATE TABLE IF NOT EXISTS ${table} (`))?.ddl ?? '';
  return ddl
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => /^[a-z]/.test(line) && !line.startsWith('KEY'));
};

test('issue_fact has every fact of the catalogue, in its order and type', () => {
  expect(columnsOf('issue_fact')).toEqual(
    factNames.map((name) => `${issueFactCatalogue[name].column} ${issueFactCatalogue[name].sqlType}`),
  );
});

test.each(['project_rollup', 'project_snapshot'])('%s has a column for every figure', (table) => {
  const names = columnsOf(table).map((line) => line.split(' ')[0]);
  expect(names).toEqual(expect.arrayContaining([...figureColumns, ...throughputColumns, 'earliest_start', 'latest_due', 'collected_at']));
});

test('migrations are numbered without a gap and may all run twice', () => {
  expect(migrations.map(({ name }) => Number(name.slice(1, 4)))).toEqual(migrations.map((_, index) => index + 1));
  for (const { ddl } of migrations) expect(ddl).toMatch(/^(CREATE TABLE|CREATE INDEX) IF NOT EXISTS /);
});

test('an installation stays below the 25 DDL statements a minute of Forge SQL, the two of the runner included', () => {
  expect(migrations.length + 2).toBeLessThan(25);
});
