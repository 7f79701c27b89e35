import { statusCategory } from '../../../facts/issue-fact';
import type { ProjectDossier, SprintDetail } from '../../dossier/project-dossier';
import type { ProjectRule } from '../rule';
import { numberOption } from '../rule-options';
import { plumblinesOwn, scrumGuide } from '../rule-sources';
import type { Verdict } from '../verdict';
import { judgeSprints, sprintReasons } from './judge-sprints';

/**
 * Compares the story points in each active sprint with the average that was finished in the sprints closed last. A finished issue counts
 * in its newest sprint, which is the one that it was finished in.
 */
export const sprintNotOvercommitted: ProjectRule = {
  id: 'sprint-not-overcommitted',
  scope: 'project',
  topic: 'agile',
  severity: 'observation',
  weight: 1,
  minutesPerFinding: 20,
  options: [
    { name: 'percent', unit: 'percent', defaultValue: 120, minimum: 100, maximum: 500 },
    { name: 'sprints', unit: 'count', defaultValue: 3, minimum: 1, maximum: 12 },
  ],
  judge: (dossier, options) =>
    judgeSprints(dossier, (sprints) =>
      judgeCommitment(dossier, sprints, numberOption(options, 'percent'), numberOption(options, 'sprints')),
    ),
  sources: [scrumGuide, plumblinesOwn],
  texts: {
    en: {
      title: 'No sprint holds much more than the team finishes',
      motivation:
        'What a team finished lately is the best forecast of what it will finish. Planning far above it makes every sprint end in disappointment.',
      requirement:
        'An active sprint holds at most {{percent}} % of the story points that were finished on average in the last {{sprints}} sprints.',
      remediation: [
        'Agree with the product owner on what is not needed for the sprint goal.',
        'Move that back to the backlog.',
        'Look at the velocity when you plan the next sprint.',
      ],
      whenNotToUse: 'Leave it out for teams that do not estimate in story points, or whose size changes much.',
      options: {
        percent: 'How much of the average a sprint may hold, in percent.',
        sprints: 'Over how many closed sprints the average is taken.',
      },
      reasons: {
        ...sprintReasons.en,
        noVelocity: 'No story points were finished in a closed sprint, so there is nothing to compare with.',
        commitment: 'At most {{points}} points in an active sprint; {{average}} were finished on average.',
      },
    },
    nl: {
      title: 'Geen sprint bevat veel meer dan het team afmaakt',
      motivation:
        'Wat een team de laatste tijd afmaakte, voorspelt het best wat het gaat afmaken. Wie er ver boven plant, laat elke sprint in teleurstelling eindigen.',
      requirement:
        'Een actieve sprint bevat hoogstens {{percent}} % van de storypunten die in de laatste {{sprints}} sprints gemiddeld zijn afgemaakt.',
      remediation: [
        'Spreek met de product owner af wat niet nodig is voor het sprintdoel.',
        'Zet dat terug op de backlog.',
        'Kijk naar de velocity als je de volgende sprint plant.',
      ],
      whenNotToUse: 'Laat deze regel weg voor teams die niet in storypunten schatten of waarvan de grootte sterk wisselt.',
      options: {
        percent: 'Hoeveel procent van het gemiddelde een sprint mag bevatten.',
        sprints: 'Over hoeveel gesloten sprints het gemiddelde wordt genomen.',
      },
      reasons: {
        ...sprintReasons.nl,
        noVelocity: 'Er zijn in gesloten sprints geen storypunten afgemaakt, dus er is niets om mee te vergelijken.',
        commitment: 'Hoogstens {{points}} punten in een actieve sprint; gemiddeld zijn er {{average}} afgemaakt.',
      },
    },
  },
};

function judgeCommitment(dossier: ProjectDossier, sprints: readonly SprintDetail[], percent: number, sprintsForAverage: number): Verdict {
  const active = sprints.filter(({ state }) => state === 'active');
  if (active.length === 0) return { outcome: 'notApplicable', reason: { code: 'noSuchSprint', values: {} } };
  const closed = sprints
    .filter(({ state, completedAt }) => state === 'closed' && completedAt !== null)
    .sort((a, b) => (b.completedAt ?? 0) - (a.completedAt ?? 0))
    .slice(0, sprintsForAverage);
  const finished = closed.reduce((sum, sprint) => sum + pointsOf(dossier, sprint, true), 0);
  if (finished === 0) return { outcome: 'notAvailable', reason: { code: 'noVelocity', values: {} } };
  const average = finished / closed.length;
  const held = active.map((sprint) => ({ sprint, points: pointsOf(dossier, sprint, false) }));
  const findings = held
    .filter(({ points }) => points * 100 > average * percent)
    .map(({ sprint }) => ({ subjectId: sprint.id, name: sprint.name }));
  return {
    outcome: findings.length > 0 ? 'fail' : 'pass',
    applicable: active.length,
    findings,
    subject: 'item',
    reason: {
      code: 'commitment',
      values: { points: inPoints(Math.max(...held.map(({ points }) => points))), average: inPoints(average) },
    },
  };
}

/** Thousandths of points on the stories, tasks and bugs of a sprint. */
function pointsOf({ issues }: ProjectDossier, sprint: SprintDetail, finishedOnly: boolean): number {
  return issues
    .filter(
      (issue) =>
        issue.sprintId === sprint.id && issue.hierarchyLevel === 0 && (!finishedOnly || issue.statusCategory === statusCategory.done),
    )
    .reduce((sum, issue) => sum + (issue.storyPointsMilli ?? 0), 0);
}

/** One decimal is enough to talk about. */
const inPoints = (milli: number): number => Math.round(milli / 100) / 10;
