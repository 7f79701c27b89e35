import type { Standard, StandardContent } from '../../contracts/audits/standard';
import type { StoredRecord } from '../../shared/record-collection';
import { ok, type Result } from '../../shared/result';
import type { AuditViewer } from '../ports';
import { giveNumbers } from './give-numbers';
import { withoutHidden } from './read-standards';
import type { StandardPorts } from './standard-ports';
import type { StandardProblem } from './standard-problem';
import { refuseStandard, type StandardRefusal } from './standard-refusal';
import { type StoredStandard, versionId } from './stored-standard';
import { validateStandard } from './validate-standard';

/** More standards than a PMO can keep in its head; retired ones count, since their numbers stay taken. */
export const MAXIMUM_STANDARDS = 200;

/**
 * Saves a standard as its next version, or as a new one (`basedOn` null). Refused with everything that is wrong in it, or when somebody
 * saved another version meanwhile. A retired standard that is saved is in force again. May be interrupted: saving again completes it.
 */
export async function saveStandard(
  ports: StandardPorts,
  viewer: AuditViewer,
  content: StandardContent,
  basedOn: number | null,
): Promise<Result<Standard, StandardRefusal>> {
  if (!(await viewer.isPmoAdmin())) return refuseStandard('NOT_ALLOWED', 'notPmoAdmin', content.id);
  const records = await ports.standards.list();
  const stored = records.find(({ id }) => id === content.id);
  if (basedOn === null && stored) return refuseStandard('CONFLICT', 'idTaken', 'id');
  if (basedOn === null && records.length >= MAXIMUM_STANDARDS) return refuseStandard('INVALID_REQUEST', 'tooManyStandards', 'id');
  if (basedOn !== null && !stored) return refuseStandard('NOT_FOUND', 'notFound', content.id);
  if (stored && stored.value.standard.version !== basedOn)
    return refuseStandard('CONFLICT', 'changedMeanwhile', stored.value.standard.name);
  const visible = await viewer.visibleProjects();
  const problems = await problemsOf(ports, content, visible, records);
  const first = problems[0];
  if (first) return refuseStandard('INVALID_REQUEST', 'invalid', first.path.join('.'), problems);
  const saved = await write(ports, viewer.accountId, keepUnseen(content, stored, visible), stored);
  return saved ? ok(withoutHidden(saved, visible)) : refuseStandard('CONFLICT', 'changedMeanwhile', content.name);
}

/** What is wrong with a standard that this viewer wrote, as if it were saved now. */
export async function problemsOf(
  ports: StandardPorts,
  content: StandardContent,
  visible: ReadonlySet<number>,
  records?: readonly StoredRecord<StoredStandard>[],
): Promise<readonly StandardProblem[]> {
  const [all, candidates] = await Promise.all([records ?? ports.standards.list(), ports.projects()]);
  const stored = all.find(({ id }) => id === content.id)?.value.standard;
  const others = all.filter(({ id }) => id !== content.id).flatMap(({ value }) => value.standard.ownRules.map(({ id }) => id));
  const known = candidates.map(({ project }) => project.projectId).filter((id) => visible.has(id));
  const named = stored?.appliesTo.projectIds ?? [];
  return validateStandard(content, {
    ...ports,
    foreignOwnRuleIds: new Set(others),
    nameableProjects: new Set([...known, ...named]),
    keepsUnseenProjects: named.some((id) => !visible.has(id)),
  });
}

async function write(
  ports: StandardPorts,
  accountId: string,
  content: StandardContent,
  stored: StoredRecord<StoredStandard> | undefined,
): Promise<Standard | undefined> {
  const now = ports.now();
  const ruleIds = content.rules.map(({ ruleId }) => ruleId);
  const { standardNo, checkNoOf } = await giveNumbers(ports.numbers, content.id, ruleIds);
  const standard: Standard = {
    ...content,
    rules: content.rules.map((rule) => ({ ...rule, checkNo: checkNoOf(rule.ruleId) })),
    standardNo,
    version: (stored?.value.standard.version ?? 0) + 1,
    savedAt: now,
    savedBy: accountId,
    shipped: false,
    retired: false,
  };
  if (!(await replaceCurrent(ports, standard, stored))) return undefined;
  await ports.log.append({
    at: now,
    by: accountId,
    action: 'standard.saved',
    projectId: null,
    values: { standard: standard.name, version: standard.version },
  });
  return standard;
}

/** Puts a standard in force after keeping the version before. `false` when somebody else was faster. */
export async function replaceCurrent(
  ports: Pick<StandardPorts, 'standards' | 'versions'>,
  standard: Standard,
  stored: StoredRecord<StoredStandard> | undefined,
): Promise<boolean> {
  const entry = { version: standard.version, savedAt: standard.savedAt, savedBy: standard.savedBy };
  if (!stored) return ports.standards.insert({ id: standard.id, position: standard.standardNo, value: { standard, history: [entry] } });
  const before = stored.value.standard;
  // First the old one: when this stops here, the version in force is kept twice, which harms nobody.
  await ports.versions.insert({ id: versionId(before.id, before.version), position: before.savedAt, value: before });
  return ports.standards.replace({ ...stored, value: { standard, history: [...stored.value.history, entry] } });
}

/** An editor who cannot browse a project was not shown that the standard names it, so saving must not take it out. */
function keepUnseen(
  content: StandardContent,
  stored: StoredRecord<StoredStandard> | undefined,
  visible: ReadonlySet<number>,
): StandardContent {
  const unseen = (stored?.value.standard.appliesTo.projectIds ?? []).filter((id) => !visible.has(id));
  const projectIds = [...new Set([...content.appliesTo.projectIds.filter((id) => visible.has(id)), ...unseen])];
  return { ...content, appliesTo: { ...content.appliesTo, projectIds } };
}
