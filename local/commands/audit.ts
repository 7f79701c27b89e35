import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rpcContracts } from '../../src/contracts/rpc';
import type { LocalSite } from '../site/open-site';
import { callPlumbline, leadOf } from '../site/set-up-plumbline';
import { auditMarkdown, auditReport } from './audit-report';
import { auditSarif } from './audit-sarif';
import { type CommandOptions, UsageError } from './command-options';
import { withCommandSite } from './command-site';

/** What a shell sees when a mandatory rule fails: not an error of the program, and not a success. */
export const EXIT_SHALL_RULES_FAIL = 2;

/** `plumbline audit`: audits every project by a standard, or by all that ship, as a PMO administrator would in the app. */
export async function audit(options: CommandOptions): Promise<void> {
  const chosen = options.standard === undefined ? undefined : chosenStandard(options.standard);
  const { overview, sarif } = await withCommandSite(options, async (site) => {
    const standardId = chosen && (await findOrSave(site, chosen));
    await run(site);
    const found = rpcContracts['audits.getOverview'].response.parse(
      await callPlumbline(site, leadOf(site), 'audits.getOverview', { standardId: standardId ?? null, language: 'en' }),
    );
    return { overview: found, sarif: options.format === 'sarif' ? await auditSarif(site, found) : null };
  });
  // The clock stands at that moment, but for the seconds that a queue waited.
  const report = auditReport(overview, options.asOf ?? overview.asOf * 1000);
  console.log(options.format === 'md' ? auditMarkdown(report) : JSON.stringify(sarif ?? report, null, 2));
  if (report.shallRulesFailing > 0) process.exitCode = EXIT_SHALL_RULES_FAIL;
}

type ChosenStandard = { readonly id: string } | { readonly file: string; readonly text: string; readonly format: 'json' | 'yaml' };

/** `--standard` names a file when there is one of that name, or when it is written like one. */
function chosenStandard(value: string): ChosenStandard {
  const looksLikeFile = /[\\/]|\.(json|ya?ml)$/i.test(value);
  if (!existsSync(value)) {
    if (looksLikeFile) throw new UsageError(`--standard ${value}: there is no such file.`);
    return { id: value };
  }
  return { file: value, text: readFileSync(value, 'utf8'), format: path.extname(value).toLowerCase() === '.json' ? 'json' : 'yaml' };
}

async function findOrSave(site: LocalSite, chosen: ChosenStandard): Promise<string> {
  const lead = leadOf(site);
  const { standards } = rpcContracts['standards.list'].response.parse(await callPlumbline(site, lead, 'standards.list', {}));
  if ('id' in chosen) {
    if (standards.some(({ id }) => id === chosen.id)) return chosen.id;
    throw new UsageError(
      `There is no standard "${chosen.id}". There are: ${standards.map(({ id }) => id).join(', ')}. Or give a file (*.json, *.yaml).`,
    );
  }
  const { content, problems } = rpcContracts['standards.readFile'].response.parse(
    await callPlumbline(site, lead, 'standards.readFile', { text: chosen.text, format: chosen.format }),
  );
  if (problems.length > 0 || content === null) {
    const lines = problems.map(({ path: place, line, message }) =>
      [`  ${chosen.file}${line === null ? '' : `:${line}`}`, place, message].filter((part) => part !== '').join(': '),
    );
    throw new UsageError(`The standard cannot be used:\n${lines.join('\n')}`);
  }
  const basedOn = standards.find(({ id }) => id === content.id)?.version ?? null;
  await callPlumbline(site, lead, 'standards.save', { content, basedOn });
  return content.id;
}

/** Starts an audit of everything and sees it through. */
async function run(site: LocalSite): Promise<void> {
  console.error('Auditing');
  const lead = leadOf(site);
  const started = rpcContracts['audits.startRun'].response.parse(await callPlumbline(site, lead, 'audits.startRun', { projectIds: null }));
  await site.host.drainQueues();
  const { run: ended } = rpcContracts['audits.getRun'].response.parse(
    await callPlumbline(site, lead, 'audits.getRun', { runId: started.run.id }),
  );
  if (ended?.state !== 'done')
    throw new Error(
      `The audit did not come to its end: ${ended?.projectsDone ?? 0} of ${ended?.projectsTotal ?? 0} projects (${ended?.state}).`,
    );
  for (const { checkNo, reason } of ended.errors) console.error(`Check ${checkNo} could not be run everywhere: ${reason}`);
}
