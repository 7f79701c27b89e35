import { seedIds } from '../../jira/site/seed-ids';
import type { Random } from '../../random';
import type { DemoProject } from '../company/demo-project';
import { momentOn } from '../working-calendar';
import type { IssueDraft } from './issue-draft';
import { resolution } from './seeded-choices';

export interface LinkDraft {
  readonly typeId: string;
  readonly source: IssueDraft;
  readonly target: IssueDraft;
}

interface ProjectIssues {
  readonly project: DemoProject;
  readonly issues: readonly IssueDraft[];
}

const words: Readonly<Record<string, { readonly outward: string; readonly inward: string }>> = {
  [seedIds.linkTypes.blocks]: { outward: 'blocks', inward: 'is blocked by' },
  [seedIds.linkTypes.duplicate]: { outward: 'duplicates', inward: 'is duplicated by' },
  [seedIds.linkTypes.relates]: { outward: 'relates to', inward: 'relates to' },
};

/** Links within projects and, within a portfolio, across them. All issues must have their keys, since histories name the other end. */
export function linkIssues(
  all: readonly ProjectIssues[],
  portfolioOf: (project: DemoProject) => string | undefined,
  random: Random,
): LinkDraft[] {
  const links = all.flatMap((part) => linksWithin(part));
  links.push(...linksAcross(all, portfolioOf, random.fork('across')));
  const unique = new Map(links.map((link) => [`${link.typeId} ${[link.source.id, link.target.id].sort().join(' ')}`, link]));
  const projects = new Map(all.map(({ project }) => [project.id, project]));
  return [...unique.values()].filter((link) => noteLink(link, projects, random));
}

function linksWithin({ project, issues }: ProjectIssues): LinkDraft[] {
  const random = project.random.fork('links');
  const links: LinkDraft[] = [];
  const { blocks, duplicate, relates } = seedIds.linkTypes;
  const workItems = issues.filter((issue) => issue.type !== project.types.epic && issue.type !== project.types.subtask);
  const open = workItems.filter((issue) => !issue.isDone);
  for (const issue of workItems) {
    const other = random.pick(workItems);
    if (other === issue) continue;
    const chance = random.next();
    if (issue.resolution?.id === resolution.duplicate.id) links.push({ typeId: duplicate, source: issue, target: other });
    else if (chance < 0.05) links.push({ typeId: relates, source: issue, target: other });
    else if (chance < 0.1 && issue.isDone && other.isDone) {
      links.push({ typeId: blocks, source: earlier(issue, other), target: later(issue, other) });
    }
  }
  for (const issue of open) {
    const blocker = random.pick(open);
    if (project.row.type !== 'service_desk' && blocker !== issue && random.chance(project.profile.blocked))
      links.push({ typeId: blocks, source: blocker, target: issue });
  }
  return links;
}

/** Projects of one portfolio wait for each other; the restricted one is left out, since a link would give it away. */
function linksAcross(
  all: readonly ProjectIssues[],
  portfolioOf: (project: DemoProject) => string | undefined,
  random: Random,
): LinkDraft[] {
  const parts = all.filter(({ project }) => {
    const { restricted, profile, type } = project.row;
    return !restricted && profile !== 'archived' && type !== 'service_desk' && portfolioOf(project) !== undefined;
  });
  const openOf = (part: ProjectIssues) => part.issues.filter((issue) => !issue.isDone && issue.type !== part.project.types.subtask);
  const links: LinkDraft[] = [];
  for (const target of parts) {
    const others = parts.filter((part) => part !== target && portfolioOf(part.project) === portfolioOf(target.project));
    const waiting = openOf(target);
    for (let count = random.int(1, 3); count > 0 && others.length > 0 && waiting.length > 10; count--) {
      const blockers = openOf(random.pick(others));
      if (blockers.length > 0)
        links.push({ typeId: seedIds.linkTypes.blocks, source: random.pick(blockers), target: random.pick(waiting) });
    }
  }
  return links;
}

/** Nobody linked two issues of which one came to be when the other's project had fallen silent. */
function noteLink({ typeId, source, target }: LinkDraft, projects: ReadonlyMap<string, DemoProject>, random: Random): boolean {
  const [first, second] = [projects.get(source.projectId), projects.get(target.projectId)];
  const link = words[typeId];
  if (!first || !second || !link) return false;
  const since = Math.max(source.createdAt, target.createdAt);
  if (since > Math.min(first.lastDay, second.lastDay) + 86_400_000) return false;
  const at = Math.max(
    since + 7 * 60_000,
    momentOn(random, Math.min(since + random.between(0, 30) * 86_400_000, first.lastDay, second.lastDay)),
  );
  source.noteLink(at, first.lead.id, target.key, link.outward);
  target.noteLink(at, first.lead.id, source.key, link.inward);
  return true;
}

function earlier(one: IssueDraft, other: IssueDraft): IssueDraft {
  return one.createdAt <= other.createdAt ? one : other;
}

function later(one: IssueDraft, other: IssueDraft): IssueDraft {
  return one.createdAt <= other.createdAt ? other : one;
}
