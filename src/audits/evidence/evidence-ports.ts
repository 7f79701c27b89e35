import type { EvidenceReport } from '../../contracts/audits/evidence-contracts';
import type { PortfolioNode } from '../../contracts/portfolio';
import type { RecordCollection } from '../../shared/record-collection';
import type { Check } from '../checks/check';
import type { FindingRow } from '../findings/finding-reader';
import type { AuditLog } from '../log/audit-log';
import type { CompliancePorts } from '../overview/compliance-ports';
import type { VerdictReason } from '../rules/verdict';
import type { StoredWaiver } from '../waivers/stored-waiver';

/** What evidence reports need from outside. */
export interface EvidencePorts extends Pick<CompliancePorts, 'checks' | 'projects' | 'results' | 'factsAsOf' | 'now'> {
  /** By the moment they were created. */
  readonly reports: RecordCollection<EvidenceReport>;
  readonly waiverRecords: RecordCollection<StoredWaiver>;
  readonly nodes: () => Promise<readonly PortfolioNode[]>;
  /** Of each of these checks the `limit` findings that stand longest, by the moment they were first seen and the number of their subject. */
  readonly oldestFindings: (projectId: number, checkNos: readonly number[], limit: number) => Promise<readonly FindingRow[]>;
  /** Why a check was not judged, or what was found, in words. */
  readonly reasonText: (check: Check, reason: VerdictReason, language: 'en' | 'nl') => string;
  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  readonly sha256: (text: string) => string;
  readonly log: AuditLog;
  readonly newId: () => string;
}
