import type { ProjectDossier, SprintDetail } from '../../dossier/project-dossier';
import type { Verdict } from '../verdict';

/** Judges the sprints of a project. Without them the verdict says why: never read from Jira, or a project that does not use them. */
export function judgeSprints(dossier: ProjectDossier, judge: (sprints: readonly SprintDetail[]) => Verdict): Verdict {
  if (dossier.jira === null) return { outcome: 'notAvailable', reason: { code: 'sprintsUnknown', values: {} } };
  if (dossier.jira.sprints === null) return { outcome: 'notApplicable', reason: { code: 'noSprints', values: {} } };
  return judge(dossier.jira.sprints);
}

/** Passes when none of the sprints looked at is at fault. */
export function sprintVerdict(lookedAt: readonly SprintDetail[], atFault: (sprint: SprintDetail) => boolean): Verdict {
  if (lookedAt.length === 0) return { outcome: 'notApplicable', reason: { code: 'noSuchSprint', values: {} } };
  const findings = lookedAt.filter(atFault).map(({ id, name }) => ({ subjectId: id, name }));
  return { outcome: findings.length > 0 ? 'fail' : 'pass', applicable: lookedAt.length, findings, subject: 'item' };
}

/** The texts for the reasons above. */
export const sprintReasons = {
  en: {
    sprintsUnknown: 'Plumbline has not read the sprints of this project yet.',
    noSprints: 'The project has no board with sprints.',
    noSuchSprint: 'There is no sprint to look at.',
  },
  nl: {
    sprintsUnknown: 'Plumbline heeft de sprints van dit project nog niet gelezen.',
    noSprints: 'Het project heeft geen bord met sprints.',
    noSuchSprint: 'Er is geen sprint om naar te kijken.',
  },
} as const;
