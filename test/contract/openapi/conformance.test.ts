import { operations } from '../../../local/jira/operations';
import { type OperationRow, operationRows } from '../../../local/jira/operations.gen';
import { allCases } from './cases';
import type { CaseRequest } from './conformance-case';
import { departuresOf, knownDepartures } from './known-departures';
import { openApiDocuments } from './openapi-documents';
import { SchemaChecker } from './schema-checker';
import { smallSite } from './small-site';

const documents = openApiDocuments();
const emulated = operationRows.filter(([, operationId]) => operationId in operations);
const caseKey = ([api, operationId]: OperationRow): string =>
  api === 'software' && operationRows.some(([other, id]) => other === 'platform' && id === operationId)
    ? `software:${operationId}`
    : operationId;

test('every emulated operation has a case, and every case an emulated operation', () => {
  expect(Object.keys(allCases).sort()).toEqual(emulated.map(caseKey).sort());
});

if (documents === undefined) {
  test.skip("Atlassian's OpenAPI documents are not beside the repository: ../shared/jira-openapi", () => {});
} else {
  const checker = new SchemaChecker(documents);
  const used = new Set<string>();

  const run = async (row: OperationRow, request: CaseRequest, status: number): Promise<void> => {
    const [, , method, template] = row;
    const { path = {}, query = {} } = request;
    const site = await smallSite();
    await request.prepare?.(site);
    const client = site.by(request.as ?? 'ann');
    const address = `${fill(template, path)}${search(query)}`;
    const answer = await sendVia(client, method, address, request.body);
    const badOnPurpose = status === 400 || status === 409;
    const problems = [
      ...(badOnPurpose ? [] : checker.parameters(row, path, query)),
      ...(badOnPurpose ? [] : checker.body(row, request.body)),
      ...(answer.status === status ? checker.answer(row, status, answer.body) : []),
    ];
    const departures = departuresOf(caseKey(row));
    for (const problem of problems) if (departures.has(problem)) used.add(`${caseKey(row)} ${problem}`);
    const rest = problems.filter((problem) => !departures.has(problem));
    const shown = answer.status === status ? undefined : answer.body;
    expect({ status: answer.status, problems: rest, answer: shown }).toEqual({ status, problems: [], answer: undefined });
  };

  describe.each(emulated.map((row) => [caseKey(row), row] as const))('%s', (key, row) => {
    const found = allCases[key];
    if (!found) return;
    const { works, refused } = found;
    test('answers as documented', () => run(row, works, works.status ?? 200));
    if (refused !== 'never') {
      const { status, ...change } = refused;
      test(`refuses with ${status}`, () => run(row, { ...works, ...change }, status));
    }
  });

  test('every known departure still occurs', () => {
    const listed = Object.entries(knownDepartures).flatMap(([key, list]) => list.map(({ problem }) => `${key} ${problem}`));
    expect(listed.filter((departure) => !used.has(departure))).toEqual([]);
  });
}

function fill(template: string, path: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

function search(query: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

async function sendVia(
  client: Awaited<ReturnType<Awaited<ReturnType<typeof smallSite>>['by']>>,
  method: string,
  address: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  switch (method) {
    case 'GET':
      return client.get(address);
    case 'POST':
      return client.post(address, body);
    case 'PUT':
      return client.put(address, body);
    case 'DELETE':
      return client.delete(address);
    default:
      throw new Error(`No operation is emulated for ${method}.`);
  }
}
