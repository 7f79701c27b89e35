import type { Finding } from './finding';
import type { CheckSummary } from './overview';
import type { RulePage } from './rule-page';
import type { Severity } from './vocabulary';

/** What an export of findings needs besides the findings; all of it is what the viewer was shown. */
export interface ExportedAudit {
  /** Epoch seconds. */
  readonly asOf: number;
  readonly checks: readonly CheckSummary[];
  /** Pages of the rules, where they are known. */
  readonly rules: readonly Pick<RulePage, 'id' | 'motivation' | 'remediation' | 'sources'>[];
  readonly waivers: readonly { readonly id: string; readonly reason: string }[];
}

type SarifLevel = 'error' | 'warning' | 'note' | 'none';

interface SarifText {
  readonly text: string;
}

/** Where a finding is: no file and line, but an issue, a part of a project, or the project. */
interface SarifLogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: 'issue' | 'item' | 'project';
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'pass';
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly { readonly logicalLocations: readonly SarifLogicalLocation[] }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  readonly properties: { readonly firstSeen: string; readonly fixed: string | null; readonly followUp: string | null };
}

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly standard: string; readonly severity: Severity; readonly tags: readonly string[] };
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
      readonly invocations: readonly [{ readonly executionSuccessful: true; readonly endTimeUtc: string }];
      readonly results: readonly SarifResult[];
    },
  ];
}

/**
 * Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), so that tools for code scanning can show and compare them.
 * Each rule of each standard is one rule of the run; a fixed finding is a result that passes; a waiver is an accepted suppression.
 */
export function sarifLogOf(findings: readonly Finding[], { asOf, checks, rules, waivers }: ExportedAudit): SarifLog {
  const pages = new Map(rules.map((page) => [page.id, page]));
  const reasons = new Map(waivers.map(({ id, reason }) => [id, reason]));
  const indexOf = new Map(checks.map(({ checkNo }, index) => [checkNo, index]));
  const results = findings.flatMap((finding): SarifResult[] => {
    const ruleIndex = indexOf.get(finding.checkNo);
    const check = ruleIndex === undefined ? undefined : checks[ruleIndex];
    if (ruleIndex === undefined || check === undefined) return [];
    return [resultOf(finding, check, ruleIndex, reasons)];
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Plumbline', rules: checks.map((check) => ruleOf(check, pages.get(check.ruleId))) } },
        invocations: [{ executionSuccessful: true, endTimeUtc: instant(asOf) }],
        results,
      },
    ],
  };
}

/** `shall` is an error, `should` a warning, an observation a note. */
export function sarifLevelOf(severity: Severity): SarifLevel {
  switch (severity) {
    case 'shall':
      return 'error';
    case 'should':
      return 'warning';
    case 'observation':
      return 'note';
  }
}

const ruleIdOf = ({ standardId, ruleId }: CheckSummary): string => `${standardId}/${ruleId}`;
const instant = (epochSeconds: number): string => new Date(epochSeconds * 1000).toISOString();

function ruleOf(check: CheckSummary, page: ExportedAudit['rules'][number] | undefined): SarifRule {
  const helpUri = page?.sources.find(({ url }) => url !== null)?.url;
  return {
    id: ruleIdOf(check),
    name: check.ruleId,
    shortDescription: { text: check.title },
    // Titles of checks are those of the standard; a page's requirement would name the usual options instead.
    fullDescription: { text: page === undefined || page.motivation === '' ? check.title : page.motivation },
    help: { text: page === undefined || page.remediation.length === 0 ? check.title : page.remediation.join('\n') },
    ...(helpUri == null ? {} : { helpUri }),
    defaultConfiguration: { level: sarifLevelOf(check.severity) },
    properties: { standard: check.standardId, severity: check.severity, tags: [...new Set([check.topic, check.scope])] },
  };
}

function resultOf(finding: Finding, check: CheckSummary, ruleIndex: number, reasons: ReadonlyMap<string, string>): SarifResult {
  const location = locationOf(finding);
  const isFixed = finding.fixedAt !== null;
  return {
    ruleId: ruleIdOf(check),
    ruleIndex,
    // The level of a result that is no failure is `none` (SARIF 2.1.0, 3.27.10).
    kind: isFixed ? 'pass' : 'fail',
    level: isFixed ? 'none' : sarifLevelOf(check.severity),
    message: { text: `${location.name}: ${check.title}` },
    locations: [{ logicalLocations: [location] }],
    partialFingerprints: { 'finding/v1': `${ruleIdOf(check)}:${finding.projectId}:${subjectIdOf(finding)}` },
    suppressions:
      finding.waiverId === null
        ? []
        : [{ kind: 'external', status: 'accepted', justification: reasons.get(finding.waiverId) ?? finding.waiverId }],
    properties: {
      firstSeen: instant(finding.firstSeenAt),
      fixed: finding.fixedAt === null ? null : instant(finding.fixedAt),
      followUp: finding.followUpKey,
    },
  };
}

function locationOf({ subject, projectKey }: Finding): SarifLogicalLocation {
  switch (subject.kind) {
    case 'issue':
      return { name: subject.issueKey, fullyQualifiedName: `${projectKey}/${subject.issueKey}`, kind: 'issue' };
    case 'item':
      return { name: subject.name, fullyQualifiedName: `${projectKey}/${subject.name}`, kind: 'item' };
    case 'project':
      return { name: projectKey, fullyQualifiedName: projectKey, kind: 'project' };
  }
}

/** Keys of issues may change; their ids do not. */
function subjectIdOf({ subject }: Finding): number {
  switch (subject.kind) {
    case 'issue':
      return subject.issueId;
    case 'item':
      return subject.itemId;
    case 'project':
      return 0;
  }
}
