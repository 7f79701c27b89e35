import type { ProjectDossier } from '../../dossier/project-dossier';
import type { CheckOutcome } from '../../schedule/checks/check-outcome';
import { type JudgedSchedule, judgedSchedule } from '../../schedule/checks/judged-schedule';
import { networkFromFacts } from '../../schedule/network-from-facts';
import { notApplicable } from '../pass-or-fail';
import type { Verdict } from '../verdict';

/**
 * What a schedule check says of a project, as a rule's verdict. Findings are issues. A project none of whose open issues has a date is not run by
 * a schedule, and no check applies to it.
 */
export function scheduleVerdict(dossier: ProjectDossier, check: (schedule: JudgedSchedule) => CheckOutcome): Verdict {
  const schedule = scheduleOf(dossier);
  if (!schedule.incomplete.some((task) => task.start !== null || task.finish !== null)) return notApplicable('notScheduled');
  const outcome = check(schedule);
  switch (outcome.outcome) {
    case 'pass':
    case 'fail':
      return {
        outcome: outcome.outcome,
        applicable: outcome.judged,
        subject: 'issue',
        // Milestones that are versions are no issues; what is wrong with them shows at the issues before them.
        findings: outcome.offending.filter((id) => id > 0).map((subjectId) => ({ subjectId })),
        reason: outcome.reason,
      };
    case 'notApplicable':
    case 'notAvailable':
    case 'notSupported':
      return { outcome: outcome.outcome, reason: outcome.reason };
    case 'error':
      throw new Error(outcome.reason.code);
  }
}

/** A dossier's schedule is asked for by twenty rules one after the other and worked out for the first of them. */
const schedules = new WeakMap<ProjectDossier, JudgedSchedule>();

function scheduleOf(dossier: ProjectDossier): JudgedSchedule {
  const known = schedules.get(dossier);
  if (known) return known;
  const { issues, relations, versions, baseline, today } = dossier;
  const schedule = judgedSchedule(
    networkFromFacts({
      issues,
      relations,
      versions,
      baseline: baseline?.tasks ?? null,
      today,
      notWorkTypeIds: notWork.flatMap((role) => dossier.typesOf(role)),
      milestoneTypeIds: dossier.typesOf('milestone'),
    }),
  );
  schedules.set(dossier, schedule);
  return schedule;
}

const notWork = ['risk', 'issue', 'decision', 'change', 'document', 'lesson'] as const;
