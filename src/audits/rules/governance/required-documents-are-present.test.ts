import type { DocumentView } from '../../dossier/project-dossier';
import { aDossier } from '../testing/a-dossier';
import { requiredDocumentsArePresent } from './required-documents-are-present';

const record = aDossier().record;

const document: DocumentView = {
  id: 'charter',
  name: 'Project charter',
  required: true,
  present: true,
  reviewedDay: null,
  reviewDueDay: null,
};
const withDocuments = (...documents: readonly DocumentView[]) => aDossier({ record: { ...record, documents } });

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

test('a document asked for by a later day is not missing before it', () => {
  const { today } = aDossier();
  const report = { ...document, id: 'report', name: 'End report', present: false, reviewDueDay: today };
  expect(requiredDocumentsArePresent.judge(withDocuments(report), {})).toMatchObject({ outcome: 'notApplicable' });
  expect(requiredDocumentsArePresent.judge(withDocuments(document, report), {})).toMatchObject({ outcome: 'pass', applicable: 1 });
  const late = { ...report, reviewDueDay: today - 1 };
  expect(requiredDocumentsArePresent.judge(withDocuments(late), {})).toMatchObject({ outcome: 'fail', findings: [{ name: 'End report' }] });
  const lost = { ...report, reviewedDay: today - 100, reviewDueDay: today + 30 };
  expect(requiredDocumentsArePresent.judge(withDocuments(lost), {})).toMatchObject({ outcome: 'fail' });
});
