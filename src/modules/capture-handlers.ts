import type { ErrorCode } from '../contracts/errors';
import { driftMessage } from '../messages/drift/drift-message';
import { formatsFor } from '../messages/formats';
import type { Language } from '../messages/message';
import { csvTable } from '../platform/templates/csv-table';
import { err, ok, type Result } from '../shared/result';
import { type CaptureProblem, captureCsvForViewer, captureForViewer, type WrittenCapture } from '../templates/capture/capture-for-viewer';
import type { Refused, RpcHandlers } from './rpc-handler';

type CaptureMethod = 'templates.capture' | 'templates.importCsv';
type Captured = { readonly text: string; readonly diagnostics: WrittenCapture['diagnostics'][number][]; readonly leftOut: string[] };

/** Making blueprints of projects and files, on the wire. */
export const captureHandlers: Pick<RpcHandlers, CaptureMethod> = {
  'templates.capture': async ({ language, ...request }, { app, viewer }) =>
    inWords(await captureForViewer(app.capturePorts(), viewer, request), language),
  'templates.importCsv': async ({ csv, id, name, language }, { app, viewer }) =>
    inWords(await captureCsvForViewer(app.capturePorts(), viewer, { table: csvTable(csv), id, name }), language),
};

function inWords(captured: Result<WrittenCapture, CaptureProblem>, language: Language): Result<Captured, Refused> {
  if (!captured.ok) return err({ code: codeOf[captured.error], message: driftMessage(language, refusalOf(captured.error)) });
  const { text, diagnostics, leftOut } = captured.value;
  return ok({
    text,
    diagnostics: [...diagnostics],
    leftOut: leftOut.map(({ kind, count, names }) =>
      driftMessage(language, `leftOut.${kind}`, { count, names: formatsFor(language).list(names) }),
    ),
  });
}

const refusalOf = (problem: CaptureProblem) => (problem === 'empty' ? 'refusal.emptyFile' : (`refusal.${problem}` as const));

const codeOf: Readonly<Record<CaptureProblem, ErrorCode>> = {
  empty: 'INVALID_REQUEST',
  noSummary: 'INVALID_REQUEST',
  captureIsForPmo: 'NOT_ALLOWED',
  projectNotFound: 'NOT_FOUND',
  jiraSilent: 'JIRA_UNAVAILABLE',
  jiraRefuses: 'NOT_ALLOWED',
};
