import type { IssueCheckRow } from '../../contracts/audits/fix-contracts';
import type { Severity } from '../../contracts/audits/vocabulary';
import { holds } from '../../facts/conditions/compile-to-predicate';
import { ok, type Result } from '../../shared/result';
import type { Check, IssueCheck } from '../checks/check';
import { type ComplianceView, readComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';
import type { FieldItem } from './fix-field';
import type { EditScreen, FixPorts, LiveIssue } from './fix-ports';
import { type FixRefusal, refuse } from './fix-refusal';
import { recipeOf } from './fixable-rule';
import { choicesFor, type FixNeed, needOf, troubled } from './resolve-choice';

/** What a check says of one issue, with what somebody needs to mend it. */
export interface JudgedCheck {
  readonly check: Check;
  readonly outcome: IssueCheckRow['outcome'];
  /** What has to be chosen for a fix; `null` when there is none. */
  readonly need: FixNeed | null;
  readonly options: readonly FieldItem[];
}

export interface JudgedIssue {
  readonly issueKey: string;
  readonly projectId: number;
  readonly judgedAt: number;
  /** One for each rule: those that fail first, the gravest first. */
  readonly checks: readonly JudgedCheck[];
}

/** Jira has lists of any length; a person chooses from so many. */
const MAX_OPTIONS = 200;
const gravity: Readonly<Record<Severity, number>> = { shall: 0, should: 1, observation: 2 };
const order: Readonly<Record<IssueCheckRow['outcome'], number>> = { fail: 0, error: 1, notAvailable: 2, pass: 3, notApplicable: 4 };

/**
 * Judges an issue as it is in Jira now, read as the viewer, by the checks of its project that the viewer may know of. An issue that the
 * viewer may not see is not found. An issue of a project that is not audited has no checks.
 */
export async function judgeIssue(ports: FixPorts, viewer: AuditViewer, issueId: number): Promise<Result<JudgedIssue, FixRefusal>> {
  const [view, read] = await Promise.all([readComplianceView(ports, viewer), ports.jira.liveIssues([issueId])]);
  if (!read.ok) return troubled(read.error);
  const [live] = read.value;
  if (!live) return refuse('NOT_FOUND', 'refusal.issueNotFound', 'issueId');
  const { projectId } = live.fact;
  const project = view.projects.get(projectId);
  const known = { issueKey: live.issue.key, projectId, judgedAt: view.now };
  if (!project) return ok({ ...known, checks: [] });
  const checks = (await ports.checks.checksFor(project.project)).filter(
    (check) => view.checks.has(check.checkNo) && (check.kind === 'issue' || check.kind === 'jql'),
  );
  const standing = await standingJql(ports, checks, projectId, issueId);
  const judged = gravestOfEachRule(
    checks.map((check) => ({
      check,
      outcome: check.kind === 'issue' ? outcomeOf(check, live, view) : (standing.get(check.checkNo) ?? 'notAvailable'),
    })),
  );
  return ok({ ...known, checks: await withFixes(ports, live, judged) });
}

function outcomeOf({ appliesTo, violates }: IssueCheck, { fact, custom }: LiveIssue, at: ComplianceView): IssueCheckRow['outcome'] {
  if (holds(violates, fact, at, custom)) return 'fail';
  return holds(appliesTo, fact, at, custom) ? 'pass' : 'notApplicable';
}

/** JQL rules are asked of Jira by audits only; here stands what the last one found. */
async function standingJql(
  { findings }: Pick<FixPorts, 'findings'>,
  checks: readonly Check[],
  projectId: number,
  issueId: number,
): Promise<ReadonlyMap<number, 'fail'>> {
  const checkNos = checks.filter(({ kind }) => kind === 'jql').map(({ checkNo }) => checkNo);
  if (checkNos.length === 0) return new Map();
  const rows = await findings.page(
    { checkNos, projectIds: [projectId], state: 'open', waived: [], since: null, ownerAccountIds: null, subjectIds: [issueId] },
    null,
    checkNos.length,
  );
  return new Map(rows.map(({ checkNo }) => [checkNo, 'fail']));
}

type Outcome = Pick<JudgedCheck, 'check' | 'outcome'>;

/** Several standards may use one rule: a failure counts before a pass, and then the graver severity. */
function gravestOfEachRule(judged: readonly Outcome[]): readonly Outcome[] {
  const sorted = [...judged].sort(
    (a, b) =>
      order[a.outcome] - order[b.outcome] || gravity[a.check.severity] - gravity[b.check.severity] || a.check.checkNo - b.check.checkNo,
  );
  const byRule = new Map<string, Outcome>();
  for (const one of sorted) if (!byRule.has(one.check.ruleId)) byRule.set(one.check.ruleId, one);
  return [...byRule.values()];
}

async function withFixes(ports: FixPorts, live: LiveIssue, judged: readonly Outcome[]): Promise<readonly JudgedCheck[]> {
  const needs = judged.map(({ check }) => {
    const recipe = recipeOf(check.ruleId);
    return recipe ? needOf(recipe) : null;
  });
  const wanted = new Set(judged.flatMap(({ outcome }, index) => (outcome === 'fail' ? (needs[index] ?? []) : [])));
  const options = await optionsFor(ports, live, wanted);
  return judged.map((one, index) => {
    const need = needs[index] ?? null;
    return { ...one, need, options: one.outcome === 'fail' && need !== null ? (options.get(need) ?? []) : [] };
  });
}

const screenFields: Partial<Record<FixNeed, string>> = {
  priority: 'priority',
  component: 'components',
  resolution: 'resolution',
};

/** Values to choose from. What the edit screen lists costs one call for all; people, versions and parents one each. A list that Jira does not give stays empty. */
async function optionsFor(
  { jira, choices }: Pick<FixPorts, 'jira' | 'choices'>,
  { fact }: LiveIssue,
  needs: ReadonlySet<FixNeed>,
): Promise<ReadonlyMap<FixNeed, readonly FieldItem[]>> {
  const onScreen = [...needs].filter((need) => screenFields[need] !== undefined);
  const asked = [...needs].filter((need) => screenFields[need] === undefined);
  const [screen, ...lists] = await Promise.all([
    onScreen.length === 0 ? ok<EditScreen>(new Map()) : jira.editScreen(fact.issueId),
    ...asked.map((need) => choicesFor(choices, need, fact.projectId, '')),
  ]);
  const allowed = screen.ok ? screen.value : new Map<string, readonly FieldItem[]>();
  return new Map([
    ...onScreen.map((need) => [need, (allowed.get(screenFields[need] ?? '') ?? []).slice(0, MAX_OPTIONS)] as const),
    ...asked.map((need, index) => {
      const list = lists[index];
      return [need, list?.ok ? list.value.slice(0, MAX_OPTIONS) : []] as const;
    }),
  ]);
}
