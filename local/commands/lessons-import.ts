import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importParts } from '../../src/contracts/lessons/import-parts';
import { type RpcMethod, type RpcRequest, type RpcResponse, rpcContracts } from '../../src/contracts/rpc';
import { type LocalSite, openSite } from '../site/open-site';
import { callPlumbline, leadOf } from '../site/set-up-plumbline';
import { commandOptions, UsageError } from './command-options';
import { withCommandSite } from './command-site';
import { projectRoot } from './site-folders';

type Import = RpcRequest<'lessons.import'>;
const states: readonly Import['state'][] = ['draft', 'inReview', 'published'];
const formats: Readonly<Record<string, Import['format']>> = { '.csv': 'csv', '.json': 'json', '.jsonl': 'jsonl' };

/**
 * `plumbline lessons import FILE`: imports lessons as the PMO lead, in calls as large as the app takes, with the columns that the app recognises.
 * Into a site that `npm start` made (`--site`), or into a demo company that is thrown away afterwards, to see what would come of the file.
 */
export async function importFile(args: readonly string[]): Promise<void> {
  const { file, format, state, site } = options(args);
  const text = readFileSync(file, 'utf8');
  const report = await onSite(site, (opened) => importInto(opened, { text, format, state }));
  console.log(JSON.stringify(report, null, 2));
  if (report.imported + report.alreadyThere === 0) process.exitCode = 1;
}

export async function importInto(site: LocalSite, { text, format, state }: Pick<Import, 'text' | 'format' | 'state'>) {
  const lead = leadOf(site);
  const call = async <M extends RpcMethod>(method: M, request: RpcRequest<M>): Promise<RpcResponse<M>> =>
    rpcContracts[method].response.parse(await callPlumbline(site, lead, method, request)) as RpcResponse<M>;
  const { parts, tooLarge } = importParts(text, format);
  const report = {
    mapping: null as Import['mapping'] | null,
    imported: 0,
    alreadyThere: 0,
    problems: tooLarge.map((record) => ({ record, problem: 'The record is too large for one call.' })),
  };
  for (const { text: part, recordsBefore } of parts) {
    const preview = await call('lessons.previewImport', { text: part, format, mapping: null, language: 'en' });
    report.mapping ??= preview.mapping;
    const { mapping } = preview;
    const request = {
      text: part,
      format,
      mapping,
      state,
      visibility: { kind: 'everyone' },
      sourceProjectId: null,
      language: 'en',
    } as const;
    const { imported, alreadyThere, problems } = await call('lessons.import', request);
    report.imported += imported;
    report.alreadyThere += alreadyThere;
    report.problems.push(...problems.map(({ record, problem }) => ({ record: record && record + recordsBefore, problem })));
  }
  return report;
}

function options(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('lessons import needs one file. See --help.');
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
  const format = formats[values.format === undefined ? path.extname(file).toLowerCase() : `.${values.format}`];
  if (format === undefined) throw new UsageError(`${file}: lessons come as csv, json or jsonl; say which with --format.`);
  const state = states.find((name) => name === (values.state ?? 'draft'));
  if (state === undefined) throw new UsageError(`--state ${values.state}: there is ${states.join(', ')}.`);
  if (values.site !== undefined && !existsSync(path.join(values.site, 'site.json')))
    throw new UsageError(`--site ${values.site}: this is not the folder of a site. "npm start" makes one in .plumbline.`);
  return { file, format, state, site: values.site && path.resolve(values.site) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, state: { type: 'string' }, site: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

async function onSite<T>(folder: string | undefined, work: (site: LocalSite) => Promise<T>): Promise<T> {
  if (folder === undefined) return withCommandSite(commandOptions([]), work);
  const site = await openSite({
    appFolder: projectRoot,
    siteFolder: folder,
    data: undefined,
    asOf: undefined,
    fresh: false,
    say: (message) => console.error(message),
    log: (line) => line.level === 'error' && console.error(`[${line.source}] ${line.message}`),
    automatic: false,
  });
  try {
    await site.host.install();
    return await work(site);
  } finally {
    await site.stop();
  }
}
