import type { IssueJson } from '../collect/issue-json';

/** An issue as Jira's REST API gives it, with every system field of an ordinary story; `fields` replaces some of them. */
export function anIssueJson(
  overrides: { readonly id?: string; readonly key?: string; readonly fields?: IssueJson['fields'] } = {},
): IssueJson {
  return {
    id: overrides.id ?? '10001',
    key: overrides.key ?? 'ERP-7',
    fields: {
      project: { id: '10000', key: 'ERP' },
      issuetype: { id: '10002', name: 'Story', subtask: false, hierarchyLevel: 0 },
      status: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate' } },
      summary: 'Pay suppliers by batch',
      created: '2026-01-05T09:00:00.000+0100',
      updated: '2026-03-30T16:30:00.000+0200',
      ...overrides.fields,
    },
  };
}
