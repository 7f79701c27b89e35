import { aDossier } from '../testing/a-dossier';

import { projectHasCategory } from './project-has-category';

test('a project with a category passes, one without fails', () => {
  const { project } = aDossier();
  expect(projectHasCategory.judge(aDossier({ project: { ...project, categoryId: 4 } }), {})).toMatchObject({ outcome: 'pass' });
  expect(projectHasCategory.judge(aDossier({ project }), {})).toMatchObject({ outcome: 'fail', findings: [{ subjectId: 0 }] });
});
