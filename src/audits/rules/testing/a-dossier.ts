import type { IssueFact } from '../../../facts/issue-fact';
import { anIssueFact } from '../../../facts/testing/a-collected-issue';
import type { JiraProjectDetail, ProjectDossier, SprintDetail } from '../../dossier/project-dossier';
import { daysAgo, judgedAt } from './judge-issue';

/** The dossier of an ordinary running project about which little is known. */
export function aDossier(overrides: Partial<ProjectDossier> = {}): ProjectDossier {
  return {
    ...judgedAt,
    project: {
      projectId: 10_000,
      projectKey: 'BRIDGE',
      name: 'Bridge',
      typeKey: 'software',
      teamManaged: false,
      categoryId: null,
      categoryName: null,
      leadId: 1,
      archived: false,
      collectedAt: judgedAt.now,
    },
    versions: [],
    issues: [],
    relations: [],
    typesOf: () => [],
    calculatedStatus: null,
    jira: null,
    record: {
      sponsorAccountId: null,
      goal: '',
      startDay: null,
      endDay: null,
      budget: null,
      reports: [],
      gates: [],
      baselines: [],
      documents: [],
      lessons: null,
    },
    baseline: null,
    template: 'none',
    ...overrides,
  };
}

/** What Jira says of a project with these sprints; `null` for one without a board with sprints. */
export const withSprints = (sprints: readonly SprintDetail[] | null): { readonly jira: JiraProjectDetail } => ({
  jira: { collectedAt: judgedAt.now, leadActive: true, hasDescription: true, components: [], sprints },
});

/** An active two-week sprint with a goal, a week under way. */
export function aSprint(overrides: Partial<SprintDetail> = {}): SprintDetail {
  return {
    id: 9,
    name: 'Sprint 9',
    state: 'active',
    hasGoal: true,
    startAt: daysAgo(7),
    endAt: daysAgo(-7),
    completedAt: null,
    ...overrides,
  };
}

/** Issues numbered from 1 on, with the same facts. */
export const issuesWith = (count: number, facts: Partial<IssueFact>, firstId = 1): readonly IssueFact[] =>
  Array.from({ length: count }, (_, index) => anIssueFact({ issueId: firstId + index, ...facts }));
