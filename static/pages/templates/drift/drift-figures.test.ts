import type { ProjectDrift } from '../../../../src/contracts/templates/drift';
import { countsOf, deviates, isBehind } from './drift-figures';

const project: ProjectDrift = {
  projectId: 1,
  key: 'TILL',
  name: 'New till',
  templateId: 'till-change',
  templateName: 'Change of tills',
  version: 1,
  newestVersion: 2,
  checkedAt: 0,
  missing: 1,
  changed: 0,
  extra: 1,
  waived: 2,
};

test('an item that was waived is counted as waived only', () => {
  const items = [
    { templateId: 'till-change', ref: 'issue/close', title: 'Close', states: [{ projectId: 1, state: 'missing' as const }] },
    { templateId: 'till-change', ref: 'component/party', title: 'Party', states: [{ projectId: 1, state: 'waived' as const }] },
  ];
  expect(countsOf({ projects: [project], items }).get(1)).toEqual({ missing: 1, changed: 0, extra: 0, waived: 1 });
});

test('a project deviates until everything is waived, and is behind when a newer version is published', () => {
  expect(deviates(project)).toBe(false);
  expect(deviates({ ...project, waived: 1 })).toBe(true);
  expect(isBehind(project)).toBe(true);
  expect(isBehind({ ...project, version: 2 })).toBe(false);
});
