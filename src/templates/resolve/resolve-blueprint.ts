import type { Answers, Blueprint } from '../../contracts/templates/blueprint';
import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { err, ok, type Result } from '../../shared/result';
import { LONGEST_PROJECT_NAME } from '../blueprint/all-questions';
import { diagnosticOf, type Finding, MAX_DIAGNOSTICS } from '../blueprint/finding';
import type { WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { configurationItems } from './configuration-items';
import { issueItems } from './issue-items';
import { ownItems } from './own-items';
import { type PartResolver, partResolver } from './part-resolver';
import { projectItems } from './project-items';
import type { ResolveContext } from './resolve-context';
import { sameNameFindings } from './same-names';
import { settleAnswers } from './settle-answers';
import { viewItems } from './view-items';
import { PROJECT_REF, wantedItem } from './wanted-items';

const LONGEST_URL = 1000;

/** Jira's plainest company-managed template of each type of project (values of `projectTemplateKey` in Jira's REST API). */
const plainestTemplate = {
  business: 'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  software: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
  service_desk: 'com.atlassian.servicedesk:simplified-general-service-desk',
} as const satisfies Readonly<Record<Blueprint['project']['type'], string>>;

/**
 * What a version of a template wants, given answers: texts, days and people worked out, parts whose condition does not hold left out. The
 * same blueprint, answers and day always come to the same items, in an order in which everything comes after what it needs. All that is
 * wrong with the answers is said at once.
 */
export function resolveBlueprint(
  blueprint: Blueprint,
  version: number,
  answers: Answers,
  context: ResolveContext,
): Result<WantedProject, readonly Diagnostic[]> {
  const settled = settleAnswers(blueprint, answers, context);
  const findings: Finding[] = settled.findings.filter(({ severity }) => severity !== 'warning');
  const forLead = partResolver(settled, { accountId: context.accountId, lead: context.accountId, stages: new Set(), findings });
  const resolver = partResolver(settled, {
    accountId: context.accountId,
    lead: forLead.person(blueprint.project.lead),
    stages: new Set(blueprint.stages.filter(({ when }) => forLead.holds(when)).map(({ id }) => id)),
    findings,
  });

  const before = configurationItems(blueprint, resolver);
  const schemes = before.filter(({ kind }) => kind === 'scheme').map(({ ref }) => ref);
  const items: readonly WantedItem[] = [
    projectItem(blueprint, resolver),
    ...before,
    ...projectItems(blueprint, resolver),
    ...issueItems(blueprint, resolver, schemes),
    ...viewItems(blueprint, resolver),
    ...ownItems(blueprint, resolver),
  ];
  findings.push(...sameNameFindings(items));
  if (findings.length > 0) return err(findings.slice(0, MAX_DIAGNOSTICS).map((finding) => (context.diagnose ?? diagnosticOf)(finding)));
  return ok({
    templateId: blueprint.id,
    templateName: resolver.text(blueprint.name),
    templateVersion: version,
    language: context.language,
    answers: settled.answers,
    jiraTemplate: blueprint.project.jiraTemplate ?? plainestTemplate[blueprint.project.type],
    items,
    topics: blueprint.topics,
  });
}

function projectItem({ project }: Blueprint, r: PartResolver): WantedItem {
  const optional = (text: string | undefined): string | null => (text === undefined ? null : r.text(text).trim() || null);
  return wantedItem(
    'project',
    PROJECT_REF,
    {
      // Wrong answers have been found wrong at their questions.
      key: String(r.scope.value('key') ?? ''),
      name: String(r.scope.value('name') ?? '')
        .slice(0, LONGEST_PROJECT_NAME)
        .trim(),
      type: project.type,
      lead: r.person(project.lead),
      category: optional(project.category),
      description: r.text(project.description),
      url: optional(project.url)?.slice(0, LONGEST_URL) ?? null,
    },
    { place: ['project'], after: [] },
  );
}
