import { secondsPerDay } from '../../../shared/epoch';
import { because, notApplicable, notAvailable, projectVerdict } from '../pass-or-fail';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { govS002, p3express } from '../rule-sources';
import { firstCreatedAt } from './project-age';

export const lessonsAreCaptured: ProjectRule = {
  id: 'lessons-are-captured',
  scope: 'project',
  topic: 'governance',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 20,
  options: [{ name: 'days', unit: 'days', defaultValue: 90, minimum: 7, maximum: 730 }],
  judge: ({ now, record: { lessons }, issues }, options) => {
    if (lessons === null) return notAvailable('notInUse');
    if (issues.length === 0) return notApplicable('noWork');
    const began = firstCreatedAt(issues);
    const age = Math.floor((now - Math.max(began, lessons.lastCapturedAt ?? 0)) / secondsPerDay);
    return projectVerdict(age > numberOption(options, 'days') ? because('none', { count: age }) : undefined);
  },
  sources: [p3express, govS002],
  texts: {
    en: {
      title: 'The project captures lessons',
      motivation: 'Lessons are freshest while the work is under way; at the end half of them are forgotten.',
      requirement: 'A lesson was captured in the last {{days}} days.',
      remediation: [
        'Spend ten minutes of the next review on what went better or worse than expected.',
        'Capture it from the issue where it happened.',
      ],
      whenNotToUse: 'For very small projects.',
      options: { days: 'Days within which a lesson is expected.' },
      reasons: {
        notInUse: 'Lessons are not in use yet.',
        noWork: 'The project has no issues.',
        none: 'Days without a new lesson: {{count}}.',
      },
    },
    nl: {
      title: 'Het project legt lessen vast',
      motivation: 'Lessen zijn het scherpst terwijl het werk loopt; aan het eind is de helft vergeten.',
      requirement: 'In de laatste {{days}} dagen is een les vastgelegd.',
      remediation: [
        'Besteed bij de volgende evaluatie tien minuten aan wat beter of slechter ging dan verwacht.',
        'Leg het vast vanuit het issue waar het gebeurde.',
      ],
      whenNotToUse: 'Voor heel kleine projecten.',
      options: { days: 'Aantal dagen waarbinnen een les wordt verwacht.' },
      reasons: {
        notInUse: 'Lessen zijn nog niet in gebruik.',
        noWork: 'Het project heeft geen issues.',
        none: 'Dagen zonder nieuwe les: {{count}}.',
      },
    },
  },
};
