import type { TemplateView } from '../audits/dossier/project-dossier';
import type { ActiveWaiver, WaiverReader } from '../audits/ports';
import { projectFollowsTemplate } from '../audits/rules/governance/project-follows-template';
import { subjectIdOf } from '../audits/rules/pass-or-fail';
import { secondsPerDay } from '../shared/epoch';
import { type DriftCheck, isOfToday } from '../templates/drift/drift-check';
import { type DriftWaiver, waiversOn } from '../templates/drift/drift-waiver';
import type { ProjectProvenance } from '../templates/runs/project-provenance';

/** What was found so long ago, and could not be looked at again since, is not known any more. */
const CHECK_HOLDS_SECONDS = 7 * secondsPerDay;

/** What an audit knows of how a project follows its template; see `ProjectDossier.template`. */
export function templateView(
  provenance: Pick<ProjectProvenance, 'runId'> | undefined,
  check: DriftCheck | undefined,
  now: number,
): TemplateView | 'none' | null {
  if (!provenance) return 'none';
  if (!check || !isOfToday(check, provenance) || now - check.checkedAt > CHECK_HOLDS_SECONDS) return null;
  const { checkedAt, judged, deviations } = check;
  return { checkedAt, judged, deviations: deviations.map(({ ref, title, state }) => ({ ref, title, state })) };
}

/** Waived deviations are waived findings: they fail as before, and count as waived. */
export function withDriftWaivers(
  reader: WaiverReader,
  list: () => Promise<readonly { readonly projectId: number; readonly waivers: readonly DriftWaiver[] }[]>,
): WaiverReader {
  return {
    inForce: async (today) => {
      const [waivers, projects] = await Promise.all([reader.inForce(today), list()]);
      return [...waivers, ...projects.flatMap(({ projectId, waivers: own }) => activeWaivers(projectId, own, today))];
    },
  };
}

const activeWaivers = (projectId: number, waivers: readonly DriftWaiver[], today: number): readonly ActiveWaiver[] =>
  [...waiversOn(waivers, today).keys()].map((ref) => ({
    id: `drift:${projectId}:${subjectIdOf(ref)}`,
    ruleId: projectFollowsTemplate.id,
    projectIds: new Set([projectId]),
    issueId: subjectIdOf(ref),
  }));
