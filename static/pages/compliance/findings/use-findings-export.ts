import { useCallback, useRef, useState } from 'react';
import type { Finding, FindingCursor, FindingFilter } from '../../../../src/contracts/audits/finding';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { readPeople } from '../../../jira/jira-as-viewer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { type ProgramFormat, programFileOf } from '../evidence/program-file';
import { saveFile } from '../save-file';
import { findingsCsv } from './findings-csv';

const PAGE_SIZE = 200;
/** More rows no spreadsheet opens (Microsoft: a worksheet has 1,048,576 rows), and a browser holds them badly. */
export const MAX_EXPORTED = 200_000;

export interface FindingsExport {
  /** How many were read of how many; `null` when nothing is being exported. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: CallError | null;
  readonly start: (filter: FindingFilter, format: 'csv' | ProgramFormat) => Promise<void>;
  readonly cancel: () => void;
}

/** Saves all findings that fit a filter as a file, read page by page. */
export const useFindingsExport = (overview: ComplianceOverview): FindingsExport => {
  const { say, language } = useSpeech();
  const [progress, setProgress] = useState<FindingsExport['progress']>(null);
  const [error, setError] = useState<CallError | null>(null);
  const present = useRef(0);

  const cancel = useCallback(() => {
    present.current += 1;
    setProgress(null);
  }, []);
  const start = useCallback(
    async (filter: FindingFilter, format: 'csv' | ProgramFormat) => {
      present.current += 1;
      const mine = present.current;
      setError(null);
      setProgress({ done: 0, total: 0 });
      const findings: Finding[] = [];
      let after: FindingCursor | null = null;
      do {
        const answer: Awaited<ReturnType<typeof callApp<'audits.listFindings'>>> = await callApp('audits.listFindings', {
          filter,
          after,
          limit: PAGE_SIZE,
        });
        if (mine !== present.current) return;
        if (!answer.ok) {
          setProgress(null);
          return setError(answer.error);
        }
        findings.push(...answer.value.findings);
        after = answer.value.next;
        setProgress({ done: findings.length, total: answer.value.total });
      } while (after !== null && findings.length < MAX_EXPORTED);
      const name = `findings-${new Date(overview.asOf * 1000).toISOString().slice(0, 10)}`;
      if (format !== 'csv') {
        const file = await programFileOf(format, findings, overview, language);
        if (mine !== present.current) return;
        setProgress(null);
        if (!file.ok) return setError(file.error);
        return saveFile(`${name}.${file.value.ending}`, file.value.type, file.value.content);
      }
      const people = await readPeople([...new Set(findings.flatMap(({ ownerAccountId }) => ownerAccountId ?? []))]);
      if (mine !== present.current) return;
      const names = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
      const csv = findingsCsv(
        findings,
        new Map(overview.checks.map((check) => [check.checkNo, check])),
        new Map(overview.projects.map(({ projectId, name }) => [projectId, name])),
        {
          head: [
            say('details.key'),
            say('compliance.finding.project'),
            say('compliance.finding.subject'),
            say('compliance.finding.rule'),
            say('compliance.finding.ruleId'),
            say('compliance.standard.choose'),
            say('compliance.severity'),
            say('fix.state'),
            say('finding.owner'),
            say('compliance.finding.firstSeen'),
            say('compliance.finding.fixedAt'),
            say('compliance.finding.followUp'),
          ],
          state: ({ fixedAt, waiverId }) => say(`compliance.state.${fixedAt !== null ? 'fixed' : waiverId !== null ? 'waived' : 'open'}`),
          severity: ({ severity }) => say(`audit.severity.${severity}`),
          ownerName: (accountId) => names.get(accountId) ?? '',
        },
      );
      saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csv);
      setProgress(null);
    },
    [overview, say, language],
  );
  return { progress, error, start, cancel };
};
