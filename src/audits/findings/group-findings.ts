import type { z } from 'zod';
import type { FindingFilter, findingGroups } from '../../contracts/audits/finding';
import type { CompliancePorts } from '../overview/compliance-ports';
import { readComplianceView } from '../overview/compliance-view';
import type { AuditViewer } from '../ports';
import type { FindingGroup } from './finding-reader';
import { findingQuery } from './list-findings';

type Groups = z.infer<typeof findingGroups>['groups'];

/** Totals of standing findings by rule, project or owner, largest first. Nobody's findings have the key `''`. */
export async function groupFindings(
  ports: Pick<CompliancePorts, 'checks' | 'projects' | 'now' | 'findings' | 'waivers'>,
  viewer: AuditViewer,
  filter: FindingFilter,
  by: 'rule' | 'project' | 'owner',
  language: 'en' | 'nl',
): Promise<Groups> {
  const view = await readComplianceView(ports, viewer);
  const query = await findingQuery(ports, view, await ports.waivers.inForce(view.today), filter);
  if (!query) return [];
  const rows = await ports.findings.groups(query, by === 'rule' ? 'check' : by);
  const groups = new Map<string, Groups[number]>();
  for (const row of rows) {
    const { key, label } = named(row);
    groups.set(key, merged(groups.get(key), { key, label, open: row.open, waived: row.waived, oldestAt: row.oldestAt }));
  }
  return [...groups.values()].sort((a, b) => b.open - a.open || b.waived - a.waived || (a.label < b.label ? -1 : 1));

  /** A rule used by several standards is one group. */
  function named({ key }: FindingGroup): { readonly key: string; readonly label: string } {
    if (by === 'owner') return { key: key === null ? '' : String(key), label: key === null ? '' : String(key) };
    if (by === 'project') {
      const candidate = view.projects.get(Number(key));
      return { key: candidate?.project.projectKey ?? '', label: candidate?.project.name ?? '' };
    }
    const check = view.checks.get(Number(key));
    return { key: check?.ruleId ?? '', label: check?.texts[language].title ?? '' };
  }
}

function merged(sofar: Groups[number] | undefined, more: Groups[number]): Groups[number] {
  if (!sofar) return more;
  const oldest = [sofar.oldestAt, more.oldestAt].filter((at) => at !== null);
  return {
    ...sofar,
    open: sofar.open + more.open,
    waived: sofar.waived + more.waived,
    oldestAt: oldest.length === 0 ? null : Math.min(...oldest),
  };
}
