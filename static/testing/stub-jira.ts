const names = [
  'Amina Yilmaz',
  'Bram de Vries',
  'Chiara Rossi',
  'Daan Jansen',
  'Eva Novak',
  'Femke Bakker',
  'Goran Petrov',
  'Hana Suzuki',
  'Ilse Smit',
  'Jonas Weber',
  'Karin Olsen',
  'Luca Moretti',
  'Maya Cohen',
  'Noor Visser',
  'Omar Haddad',
  'Petra Koch',
  'Quinn Murphy',
];

const summaries = [
  'Load test of the booking service',
  'Contract with the supplier is signed',
  'Old addresses are cleaned up before the move',
  'Fallback for the night of the switch',
  'Training for the service desk',
  'Report on energy use per building',
  'Licence count for the new tool',
];

const answer = (value: unknown) => ({
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** What Jira says to the viewer, for the few paths that the front end reads. */
export const stubJira = (restPath: string, body?: unknown): unknown => {
  const url = new URL(restPath, 'https://example.atlassian.net');
  switch (url.pathname) {
    case '/rest/api/3/user/bulk':
      return answer({
        values: url.searchParams.getAll('accountId').map((accountId) => ({
          accountId,
          displayName: names[Number(accountId.split('-')[1]) % names.length],
        })),
      });
    case '/rest/api/3/user/assignable/multiProjectSearch': {
      const search = (url.searchParams.get('query') ?? '').toLowerCase();
      return answer(
        names.flatMap((displayName, at) =>
          displayName.toLowerCase().includes(search) ? [{ accountId: `account-${at}`, displayName }] : [],
        ),
      );
    }
    case '/rest/api/3/issue/bulkfetch': {
      const { issueIdsOrKeys } = JSON.parse(String(body)) as { issueIdsOrKeys: string[] };
      return answer({
        // Every fifth one is not for this viewer.
        issues: issueIdsOrKeys
          .filter((id) => Number(id) % 5 !== 0)
          .map((id) => ({
            id,
            key: `X-${Number(id) % 1000}`,
            fields: { summary: summaries[Number(id) % summaries.length], status: { name: 'In Progress' } },
          })),
        issueErrors: [],
      });
    }
    case '/rest/api/3/projectCategory':
      return answer(['Digital', 'Operations', 'Compliance', 'Unused'].map((name, at) => ({ id: String(at + 1), name })));
    case '/rest/api/3/field':
      return answer([
        { id: 'summary', name: 'Summary', custom: false, schema: { type: 'string' } },
        { id: 'customfield_10016', name: 'Story point estimate', custom: true, schema: { type: 'number' } },
        { id: 'customfield_10015', name: 'Start date', custom: true, schema: { type: 'date' } },
        { id: 'customfield_10021', name: 'Flagged', custom: true, schema: { type: 'array', items: 'option' } },
        { id: 'customfield_10040', name: 'Acceptance criteria', custom: true, schema: { type: 'string' } },
        { id: 'customfield_10050', name: 'Budget', custom: true, schema: { type: 'number' } },
        { id: 'customfield_10051', name: 'Risk class', custom: true, schema: { type: 'option' } },
      ]);
    case '/rest/api/3/issueLinkType':
      return answer({
        issueLinkTypes: [
          { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          { id: '2', name: 'Relates', inward: 'relates to', outward: 'relates to' },
          { id: '3', name: 'Depends', inward: 'is needed by', outward: 'depends on' },
        ],
      });
    default:
      return { status: 404, statusText: 'Not Found', headers: {}, body: '{}' };
  }
};
