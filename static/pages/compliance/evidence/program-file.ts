import type { Finding } from '../../../../src/contracts/audits/finding';
import { findingsDocument } from '../../../../src/contracts/audits/findings-document';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { sarifLogOf } from '../../../../src/contracts/audits/sarif-log';
import { type Answer, callApp } from '../../../rpc';

/** Formats of findings that programs read. */
export const programFormats = ['json', 'sarif'] as const;
export type ProgramFormat = (typeof programFormats)[number];

interface ProgramFile {
  /** How the file's name ends. */
  readonly ending: string;
  readonly type: string;
  readonly content: string;
}

/** Findings as a file for programs, with the reasons of waivers and, for SARIF, the texts of rules. */
export const programFileOf = async (
  format: ProgramFormat,
  findings: readonly Finding[],
  { asOf, checks }: ComplianceOverview,
  language: 'en' | 'nl',
): Promise<Answer<ProgramFile>> => {
  const listed = await callApp('waivers.list', { language });
  if (!listed.ok) return listed;
  const { waivers } = listed.value;
  if (format === 'json')
    return {
      ok: true,
      value: { ending: 'json', type: 'application/json', content: written(findingsDocument(findings, { asOf, checks, waivers })) },
    };
  const pages = await callApp('rules.list', { language });
  if (!pages.ok) return pages;
  const log = sarifLogOf(findings, { asOf, checks, waivers, rules: pages.value.rules });
  return { ok: true, value: { ending: 'sarif', type: 'application/sarif+json', content: written(log) } };
};

const written = (value: object): string => JSON.stringify(value, null, 2);
