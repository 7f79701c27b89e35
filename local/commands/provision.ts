import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { rpcContracts } from '../../src/contracts/rpc';
import { type Answers, answers as answersSchema } from '../../src/contracts/templates/blueprint';
import type { Diagnostic } from '../../src/contracts/templates/diagnostic';
import { type LocalSite, openSite } from '../site/open-site';
import { callPlumbline, leadOf } from '../site/set-up-plumbline';
import { commandOptions, UsageError } from './command-options';
import { withCommandSite } from './command-site';
import { diagnosticLines, planText, runText } from './provision-report';
import { projectRoot } from './site-folders';

/** What a shell sees: the plan has errors and nothing was created; or a run did not come to its end, or left something. */
export const EXIT_PLAN_HAS_ERRORS = 2;
export const EXIT_RUN_NOT_DONE = 3;

interface ProvisionOptions {
  readonly template: string | undefined;
  readonly answers: string | undefined;
  readonly project: string | undefined;
  readonly planOnly: boolean;
  readonly json: boolean;
  readonly undo: string | undefined;
  /** Folder of a site that `npm start` made; without it a demo company is founded and thrown away afterwards. */
  readonly site: string | undefined;
  readonly siteOptions: Parameters<typeof withCommandSite>[0];
}

/**
 * `plumbline provision`: plans a project from a template as the PMO lead, and creates it through the app's queue; with `--undo` takes a run
 * back. Prints the plan or the journal, or both as JSON.
 */
export async function provision(args: readonly string[]): Promise<void> {
  const options = provisionOptions(args);
  const outcome = await onSite(options, (site) => (options.undo === undefined ? create(site, options) : undo(site, options.undo)));
  console.log(options.json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  process.exitCode = outcome.exitCode;
}

function provisionOptions(args: readonly string[]): ProvisionOptions {
  const { values } = parsed(args);
  const { undo: runId, template, answers, site } = values;
  if (runId !== undefined && site === undefined) throw new UsageError('--undo needs --site, the folder of the site with the run.');
  if (runId === undefined && (template === undefined || answers === undefined))
    throw new UsageError('provision needs --template (an id or a file) and --answers (a file, JSON or YAML). See --help.');
  if (site !== undefined && !existsSync(path.join(site, 'site.json')))
    throw new UsageError(`--site ${site}: this is not the folder of a site. "npm start" makes one in .plumbline.`);
  const shared = ['data', 'as-of'] as const;
  const rest = shared.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  return {
    template,
    answers,
    project: values.project,
    planOnly: values.plan === true,
    json: values.json === true,
    undo: runId,
    site: site && path.resolve(site),
    siteOptions: commandOptions(rest),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        template: { type: 'string' },
        answers: { type: 'string' },
        project: { type: 'string' },
        plan: { type: 'boolean' },
        json: { type: 'boolean' },
        undo: { type: 'string' },
        site: { type: 'string' },
        data: { type: 'string' },
        'as-of': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See --help.`);
  }
}

async function onSite<T>({ site: folder, siteOptions }: ProvisionOptions, work: (site: LocalSite) => Promise<T>): Promise<T> {
  if (folder === undefined) return withCommandSite(siteOptions, work);
  const site = await openSite({
    appFolder: projectRoot,
    siteFolder: folder,
    data: undefined,
    asOf: siteOptions.asOf,
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

interface Outcome {
  readonly text: string;
  readonly json: unknown;
  readonly exitCode: number;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

async function create(site: LocalSite, options: ProvisionOptions): Promise<Outcome> {
  const lead = leadOf(site);
  const answers = readAnswers(options.answers ?? '');
  const chosen = await chooseTemplate(site, options.template ?? '');
  if ('diagnostics' in chosen) {
    const { diagnostics, file } = chosen;
    return { text: diagnosticLines(diagnostics, file).join('\n'), json: { diagnostics }, exitCode: EXIT_PLAN_HAS_ERRORS };
  }
  const request = {
    templateId: chosen.templateId,
    version: null,
    answers,
    projectId: options.project === undefined ? null : projectOf(site, options.project),
    language: 'en',
  } as const;
  const { plan } = rpcContracts['provision.plan'].response.parse(await callPlumbline(site, lead, 'provision.plan', request));
  if (options.planOnly || plan.diagnostics.some(isError))
    return { text: planText(plan), json: { plan }, exitCode: plan.diagnostics.some(isError) ? EXIT_PLAN_HAS_ERRORS : 0 };
  console.error(`Creating ${plan.projectKey}`);
  const started = rpcContracts['provision.start'].response.parse(
    await callPlumbline(site, lead, 'provision.start', { ...request, digest: plan.digest, note: '' }),
  );
  const outcome = await seeThrough(site, started.run.id, (run) => run.state === 'done' && run.failed === 0);
  return { ...outcome, text: `${planText(plan)}\n\n${outcome.text}`, json: { plan, ...outcome.json } };
}

function projectOf(site: LocalSite, key: string): number {
  const project = site.jira.state.one('projects.key', key.toUpperCase());
  if (!project) throw new UsageError(`--project ${key}: there is no such project.`);
  return Number(project.id);
}

function readAnswers(file: string): Answers {
  if (!existsSync(file)) throw new UsageError(`--answers ${file}: there is no such file.`);
  let content: unknown;
  try {
    // JSON is YAML too.
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--answers ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = answersSchema.safeParse(content);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UsageError(`--answers ${file}: ${first?.path.join('.') || 'the file'}: ${first?.message ?? 'cannot be read'}`);
}

type ChosenTemplate = { readonly templateId: string } | { readonly diagnostics: readonly Diagnostic[]; readonly file: string };

/** `--template` names a file when there is one of that name, or when it is written like one; its blueprint is then published on the site. */
async function chooseTemplate(site: LocalSite, value: string): Promise<ChosenTemplate> {
  const lead = leadOf(site);
  const { templates } = rpcContracts['templates.list'].response.parse(
    await callPlumbline(site, lead, 'templates.list', { language: 'en' }),
  );
  const looksLikeFile = /[\\/]|\.(json|ya?ml)$/i.test(value);
  if (!existsSync(value)) {
    if (looksLikeFile) throw new UsageError(`--template ${value}: there is no such file.`);
    if (templates.some(({ id }) => id === value)) return { templateId: value };
    throw new UsageError(
      `There is no template "${value}". There are: ${templates.map(({ id }) => id).join(', ')}. Or give a file (*.yaml, *.json).`,
    );
  }
  const format = path.extname(value).toLowerCase() === '.json' ? 'json' : 'yaml';
  const text = readFileSync(value, 'utf8');
  const checked = rpcContracts['templates.check'].response.parse(
    await callPlumbline(site, lead, 'templates.check', { text, format, language: 'en' }),
  );
  const errors = checked.diagnostics.filter(isError);
  if (checked.card === null || errors.length > 0) return { diagnostics: checked.diagnostics, file: value };
  const { id } = checked.card;
  const known = templates.some((template) => template.id === id)
    ? rpcContracts['templates.get'].response.parse(
        await callPlumbline(site, lead, 'templates.get', { templateId: id, version: null, format, language: 'en' }),
      )
    : undefined;
  const saved = rpcContracts['templates.saveDraft'].response.parse(
    await callPlumbline(site, lead, 'templates.saveDraft', {
      text,
      format,
      draftVersion: known?.draftVersion ?? 0,
      audience: known?.card.audience ?? { groups: [], accountIds: [] },
      ownerAccountId: known?.card.ownerAccountId ?? lead,
      language: 'en',
    }),
  );
  await callPlumbline(site, lead, 'templates.publish', {
    templateId: id,
    draftVersion: saved.draftVersion,
    note: `From ${path.basename(value)}`,
    language: 'en',
  });
  return { templateId: id };
}

type Run = ReturnType<(typeof rpcContracts)['provision.getRun']['response']['parse']>['run'];

/** Works on a run until nothing is queued any more. */
async function seeThrough(site: LocalSite, runId: string, isDone: (run: Run) => boolean) {
  await site.host.drainQueues();
  const { run, journal } = rpcContracts['provision.getRun'].response.parse(
    await callPlumbline(site, leadOf(site), 'provision.getRun', { runId, withPlan: false }),
  );
  return { text: runText(run, journal), json: { run, journal }, exitCode: isDone(run) ? 0 : EXIT_RUN_NOT_DONE };
}

async function undo(site: LocalSite, runId: string): Promise<Outcome> {
  console.error(`Undoing ${runId}`);
  await callPlumbline(site, leadOf(site), 'provision.undo', { runId });
  const outcome = await seeThrough(site, runId, (run) => run.state === 'undone');
  return outcome;
}
