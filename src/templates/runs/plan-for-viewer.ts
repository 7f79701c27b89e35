import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { dayOf } from '../../shared/epoch';
import { ok, type Result } from '../../shared/result';
import { withNamesOfRuns } from '../drift/made-under';
import type { WantedItem } from '../items/item';
import type { WantedProject } from '../items/wanted-project';
import { peopleOf } from '../plan/outline-of-item';
import { costOf } from '../plan/plan-cost';
import { makePlan } from '../plan/plan-project';
import type { MadePlan } from '../plan/planned-item';
import { wordsOfPlan } from '../plan/words-of-plan';
import type { FoundProject, SiteQuestion } from '../ports';
import { type QuestionsToAsk, questionsToAsk } from '../resolve/questions-to-ask';
import { resolveBlueprint } from '../resolve/resolve-blueprint';
import type { ResolveContext } from '../resolve/resolve-context';
import { compareUpgrade } from '../upgrade/compare-upgrade';
import { decideUpgrade } from '../upgrade/decide-upgrade';
import type { ChosenTemplate, OfferedTemplate, RunPorts, RunViewer } from './run-ports';
import { type RunRefusal, refuse, unread } from './run-refusal';

/** Who answered, and on which day; a request is planned again as it was asked. */
export interface Answered {
  readonly by: string;
  readonly onDay: number;
}

/** Questions that have to be asked, given the answers so far. */
export async function askForViewer(
  ports: RunPorts,
  viewer: RunViewer,
  chosen: ChosenTemplate,
): Promise<Result<QuestionsToAsk, RunRefusal>> {
  const offered = await openFor(ports, viewer, chosen);
  if (!offered.ok) return offered;
  const found = await readFound(ports, chosen);
  if (!found.ok) return found;
  const context = await contextOf(ports, chosen, { by: viewer.accountId, onDay: dayOf(ports.now()) });
  return ok(questionsToAsk(offered.value.blueprint, answersFor(chosen, found.value), context));
}

/** The plan for what a person chose, made as the person who answered. Where the answers do not do, it holds nothing but what is wrong. */
export async function planForViewer(
  ports: RunPorts,
  viewer: RunViewer,
  chosen: ChosenTemplate,
  answered: Answered = { by: viewer.accountId, onDay: dayOf(ports.now()) },
): Promise<Result<MadePlan, RunRefusal>> {
  const offered = await openFor(ports, viewer, chosen);
  if (!offered.ok) return offered;
  const found = await readFound(ports, chosen);
  if (!found.ok) return found;
  const context = await contextOf(ports, chosen, answered);
  const { blueprint, version } = offered.value;
  const resolved = resolveBlueprint(blueprint, version, answersFor(chosen, found.value), context);
  if (!resolved.ok) return ok(planOfProblems(offered.value, chosen, found.value, ports.now(), resolved.error));
  const wanted = resolved.value;
  const site = await ports.reader.site(questionOf(wanted));
  if (!site.ok) return unread(site.error);
  const occasion = { madeAt: ports.now(), words: wordsOfPlan(wanted.items, chosen.language) };
  if (!found.value) return ok(makePlan(wanted, null, site.value, occasion));
  const { items, accept } = besideWhatIsThere(wanted, found.value);
  return ok(makePlan({ ...wanted, items }, found.value, site.value, { ...occasion, accept }));
}

/**
 * A template applied to a project that is there is an upgrade from nothing: what is missing is made, and what people filled in or made
 * otherwise stays theirs. Changing that is for the three-way view, item by item.
 */
function besideWhatIsThere(wanted: WantedProject, project: FoundProject) {
  const entries = compareUpgrade({ base: [], next: wanted.items, project });
  const accepted = new Set(entries.flatMap(({ ref, proposal }) => (proposal === 'accept' ? [ref] : [])));
  const decided = decideUpgrade(wanted.items, entries, accepted);
  return { items: decided.wanted, accept: decided.accept };
}

async function openFor(ports: RunPorts, viewer: RunViewer, chosen: ChosenTemplate): Promise<Result<OfferedTemplate, RunRefusal>> {
  const offered = await ports.templates.open(chosen.templateId, chosen.version, viewer);
  if (!offered.ok) return refuse(offered.error === 'templateRetired' ? 'CONFLICT' : 'NOT_FOUND', offered.error, 'templateId');
  if (chosen.projectId !== null && !(await viewer.visibleProjects()).has(chosen.projectId))
    return refuse('NOT_FOUND', 'projectNotFound', 'projectId');
  return offered;
}

async function readFound(ports: RunPorts, { projectId }: ChosenTemplate): Promise<Result<FoundProject | null, RunRefusal>> {
  if (projectId === null) return ok(null);
  const found = await ports.reader.project(projectId);
  if (!found.ok) return unread(found.error);
  return found.value ? ok(await withNamesOfRuns(ports.records, found.value)) : refuse('NOT_FOUND', 'projectNotFound', 'projectId');
}

/** An existing project has its name and key already. */
function answersFor({ answers }: ChosenTemplate, found: FoundProject | null): ChosenTemplate['answers'] {
  const project = found?.items.find((item) => item.kind === 'project');
  return project ? { ...answers, name: project.fields.name, key: project.fields.key } : answers;
}

async function contextOf(ports: RunPorts, { answers, language }: ChosenTemplate, { by, onDay }: Answered): Promise<ResolveContext> {
  // Texts may name people who are answers.
  const maybePeople = Object.values(answers).filter((answer): answer is string => typeof answer === 'string' && ACCOUNT_ID.test(answer));
  const names = await ports.namesOf([...new Set([by, ...maybePeople])]);
  return { language, accountId: by, today: onDay, nameOf: (accountId) => names.get(accountId) };
}

/** What Atlassian account ids look like: long, without spaces. Other answers are not worth a question to Jira. */
const ACCOUNT_ID = /^[a-zA-Z0-9:_-]{16,128}$/;

export function questionOf({ items }: WantedProject): SiteQuestion {
  const project = items.find((item) => item.kind === 'project');
  const groups = items.flatMap((item: WantedItem) => (item.kind === 'role' ? item.fields.groups : []));
  return {
    key: project?.fields.key ?? '',
    name: project?.fields.name ?? '',
    accountIds: [...new Set(items.flatMap(peopleOf))],
    groups: [...new Set(groups)],
  };
}

function planOfProblems(
  { blueprint, version }: OfferedTemplate,
  { language, projectId, answers }: ChosenTemplate,
  found: FoundProject | null,
  madeAt: number,
  diagnostics: readonly Diagnostic[],
): MadePlan {
  const said = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
  return {
    jiraTemplate: blueprint.project.jiraTemplate ?? '',
    items: [],
    plan: {
      templateId: blueprint.id,
      templateName: typeof blueprint.name === 'string' ? blueprint.name : blueprint.name[language],
      templateVersion: version,
      projectId,
      projectKey: found?.key ?? said(answers.key),
      projectName: said(answers.name),
      language,
      madeAt,
      changes: [],
      diagnostics: [...diagnostics],
      cost: costOf([]),
      digest: '',
    },
  };
}
