import { because, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { plumblinesOwn } from '../rule-sources';

export const projectHasCategory: ProjectRule = {
  id: 'project-has-category',
  scope: 'project',
  topic: 'governance',
  severity: 'should',
  weight: 1,
  minutesPerFinding: 2,
  options: [],
  judge: ({ project }) => projectVerdict(project.categoryId === null ? because('none') : undefined),
  sources: [plumblinesOwn],
  texts: {
    en: {
      title: 'The project belongs to a category',
      motivation: 'Categories decide which standards, portfolios and reports a project is part of. Without one it is easily forgotten.',
      requirement: 'A project category is set in Jira.',
      remediation: ['Ask a Jira administrator to set the category in the project’s details.'],
      whenNotToUse: 'If you sort projects by portfolio only and use no categories.',
      options: {},
      reasons: { none: 'No category is set.' },
    },
    nl: {
      title: 'Het project hoort bij een categorie',
      motivation:
        'Categorieën bepalen onder welke standaarden, portfolio’s en rapportages een project valt. Zonder categorie wordt het snel vergeten.',
      requirement: 'In Jira is een projectcategorie ingesteld.',
      remediation: ['Vraag een Jira-beheerder de categorie in te stellen bij de projectgegevens.'],
      whenNotToUse: 'Als u projecten alleen per portfolio indeelt en geen categorieën gebruikt.',
      options: {},
      reasons: { none: 'Er is geen categorie ingesteld.' },
    },
  },
};
