import type { Finding, FindingCursor } from '../../src/contracts/audits/finding';
import type { ComplianceOverview } from '../../src/contracts/audits/overview';
import { type SarifLog, sarifLogOf } from '../../src/contracts/audits/sarif-log';
import { rpcContracts } from '../../src/contracts/rpc';
import type { LocalSite } from '../site/open-site';
import { callPlumbline, leadOf } from '../site/set-up-plumbline';

const PAGE_SIZE = 200;

/** The findings that stand after an audit, waived ones as suppressed, for tools that read SARIF. */
export async function auditSarif(site: LocalSite, overview: ComplianceOverview): Promise<SarifLog> {
  const lead = leadOf(site);
  const open = await findingsOf(site, overview.standardId, 'open');
  const waived = await findingsOf(site, overview.standardId, 'waived');
  const { rules } = rpcContracts['rules.list'].response.parse(await callPlumbline(site, lead, 'rules.list', { language: 'en' }));
  const { waivers } = rpcContracts['waivers.list'].response.parse(await callPlumbline(site, lead, 'waivers.list', { language: 'en' }));
  return sarifLogOf([...open, ...waived], { asOf: overview.asOf, checks: overview.checks, rules, waivers });
}

async function findingsOf(site: LocalSite, standardId: string | null, state: 'open' | 'waived'): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  let after: FindingCursor | null = null;
  do {
    const page: { readonly findings: readonly Finding[]; readonly next: FindingCursor | null } = rpcContracts[
      'audits.listFindings'
    ].response.parse(
      await callPlumbline(site, leadOf(site), 'audits.listFindings', { filter: { standardId, state }, after, limit: PAGE_SIZE }),
    );
    found.push(...page.findings);
    after = page.next;
  } while (after !== null);
  return found;
}
