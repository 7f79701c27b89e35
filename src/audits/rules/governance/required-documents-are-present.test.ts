import { aDossier } from '../testing/a-dossier';

import { requiredDocumentsArePresent } from './required-documents-are-present';

const record = aDossier().record;

const document = { id: 'charter', name: 'Project charter', required: true, present: true, reviewedDay: null, reviewDueDay: null };
const withDocuments = (...documents: readonly (typeof document)[]) => aDossier({ record: { ...record, documents } });

test('a missing required document is named', () => {
  const risks = { ...document, id: 'risks', name: 'Risk log', present: false };
  expect(requiredDocumentsArePresent.judge(withDocuments(document, risks), {})).toMatchObject({
    outcome: 'fail',
    applicable: 2,
    findings: [{ name: 'Risk log' }],
  });
});

test('an optional document may be missing', () => {
  expect(
    requiredDocumentsArePresent.judge(withDocuments(document, { ...document, id: 'x', required: false, present: false }), {}),
  ).toMatchObject({ outcome: 'pass', applicable: 1 });
  expect(requiredDocumentsArePresent.judge(withDocuments(), {})).toMatchObject({ outcome: 'notApplicable' });
});
