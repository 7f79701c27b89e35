import { secondsPerDay } from '../../../shared/epoch';
import { because, notApplicable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn, pm2 } from '../rule-sources';
import { lastUpdatedAt } from './project-age';

export const finishedProjectIsClosed: ProjectRule = {
  id: 'finished-project-is-closed',
  scope: 'project',
  topic: 'governance',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 10,
  options: [{ name: 'days', unit: 'days', defaultValue: 60, minimum: 1, maximum: 730 }],
  judge: ({ now, project, issues }, options) => {
    if (project.archived) return notApplicable('archived');
    if (issues.length === 0) return notApplicable('noWork');
    if (issues.some((issue) => issue.statusCategory !== 2)) return projectVerdict(undefined);
    const quiet = Math.floor((now - lastUpdatedAt(issues)) / secondsPerDay);
    return projectVerdict(quiet > numberOption(options, 'days') ? because('finished', { count: quiet }) : undefined);
  },
  sources: [pm2, plumblinesOwn],
  texts: {
    en: {
      title: 'A finished project is closed',
      motivation: 'Finished projects that stay open clutter every list and keep their people and budgets busy on paper.',
      requirement: 'A project without open work for {{days}} days is archived.',
      remediation: ['Hold the closing review and capture the lessons.', 'Ask a Jira administrator to archive the project.'],
      whenNotToUse: 'For projects that wait for their next phase.',
      options: { days: 'Days of quiet after which a finished project counts as forgotten.' },
      reasons: {
        archived: 'The project is archived.',
        noWork: 'The project has no issues.',
        finished: 'Everything is done; days of quiet: {{count}}.',
      },
    },
    nl: {
      title: 'Een afgerond project is gesloten',
      motivation: 'Afgeronde projecten die open blijven, vervuilen elke lijst en houden op papier mensen en budget bezet.',
      requirement: 'Een project waarin {{days}} dagen geen werk openstond, is gearchiveerd.',
      remediation: ['Houd de afsluitende evaluatie en leg de lessen vast.', 'Vraag een Jira-beheerder het project te archiveren.'],
      whenNotToUse: 'Voor projecten die op hun volgende fase wachten.',
      options: { days: 'Aantal dagen stilte waarna een afgerond project als vergeten geldt.' },
      reasons: {
        archived: 'Het project is gearchiveerd.',
        noWork: 'Het project heeft geen issues.',
        finished: 'Alles is gereed; dagen stilte: {{count}}.',
      },
    },
  },
};
