import { z } from 'zod';
import { createApp } from '../app';
import type { WireError } from '../contracts/errors';
import type { RpcMethod, RpcRequest, RpcResponse } from '../contracts/rpc';
import { languageOf } from '../messages/message';
import { answerCall } from './resolver';

/** Rows that an agent is told: more than a person would want read out. */
const ROWS = 10;

/** Functions that are called without a resolver are told of the person as `principal`. */
const callContext = z
  .looseObject({ principal: z.looseObject({ accountId: z.string().optional() }).nullish(), locale: z.string().optional() })
  .transform(({ principal, locale = 'en' }) => ({ ...(principal?.accountId ? { accountId: principal.accountId } : {}), locale }));
/** Where Rovo was asked; only there when the person looks at a work item. */
const place = z.looseObject({ context: z.looseObject({ jira: z.looseObject({ projectKey: z.string() }).optional() }).optional() });
const portfolioInput = z.looseObject({ name: z.string().max(200).default('') });
const projectInput = place.extend({ projectKey: z.string().max(40).default('') });
const lessonInput = z.looseObject({ about: z.string().trim().min(1).max(500) });
const templateInput = z.looseObject({ kind: z.string().trim().min(1).max(500) });

type Told = Readonly<Record<string, unknown>>;
const problem = ({ message }: Pick<WireError, 'message'>): Told => ({ problem: message });

/**
 * What Rovo and automation may ask. Inputs come from a language model: they are parsed, and what a person may see is decided by the account
 * that the platform names, through the same methods as the pages use.
 */
export const portfolioStatus = async (payload: unknown, context: unknown): Promise<Told> => {
  const input = portfolioInput.safeParse(payload);
  if (!input.success) return problem({ message: 'The name is too long.' });
  const all = await ask('portfolio.getGadget', { nodeId: null, limit: ROWS }, context);
  if (!all.ok) return problem(all.error);
  const wanted = input.data.name.trim().toLowerCase();
  const node = all.value.nodes.find(({ name }) => name.toLowerCase() === wanted);
  if (wanted !== '' && !node) return { problem: 'There is no portfolio of this name.', names: all.value.nodes.map(({ name }) => name) };
  const shown = node ? await ask('portfolio.getGadget', { nodeId: node.id, limit: ROWS }, context) : all;
  if (!shown.ok) return problem(shown.error);
  const { asOf, title, rows, whole, attention, visibility } = shown.value;
  return {
    asOf: new Date(asOf * 1000).toISOString(),
    title: title ?? 'All projects',
    projectsThatNeedAttention: attention,
    whole: inShort(whole),
    rows: rows.map(({ kind, key, name, figures }) => ({ kind, key, name, ...inShort(figures) })),
    visibility,
  };
};

/** The score of a project and the checks that fail in it. */
export const projectFindings = async (payload: unknown, context: unknown): Promise<Told> => {
  const input = projectInput.safeParse(payload);
  if (!input.success) return problem({ message: 'The project key is too long.' });
  const key = (input.data.projectKey.trim() || (input.data.context?.jira?.projectKey ?? '')).toUpperCase();
  const { accountId, locale } = callContext.parse(context);
  const app = createApp();
  const seen = await app.viewerAccess(accountId ?? '', { fresh: false }).browsableProjects();
  const project = (await app.facts.projects()).find((candidate) => candidate.projectKey === key && seen.has(candidate.projectId));
  if (!project) return problem({ message: `There is no project ${key} that you may see.` });
  const found = await ask('audits.getProject', { projectId: project.projectId, language: languageOf(locale) }, context);
  if (!found.ok) return problem(found.error);
  const { standing, checks, results } = found.value;
  const titles = new Map(checks.map(({ checkNo, title, severity }) => [checkNo, { title, severity }]));
  return {
    project: { key: project.projectKey, name: project.name },
    score: standing?.score ?? null,
    failing: results
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ checkNo, failing, waived }) => ({ ...titles.get(checkNo), failing, waived })),
  };
};

/** What was learned about a subject. */
export const lessonsAbout = async (payload: unknown, context: unknown): Promise<Told> => {
  const input = lessonInput.safeParse(payload);
  if (!input.success) return problem({ message: 'Say in a few words what the lessons should be about.' });
  const { locale } = callContext.parse(context);
  const found = await ask('lessons.search', { text: input.data.about, facets: {}, limit: ROWS, language: languageOf(locale) }, context);
  if (!found.ok) return problem(found.error);
  if (found.value.problem !== null) return problem({ message: 'There is no word in this that could be looked for.' });
  return {
    matching: found.value.matching,
    lessons: found.value.hits.map(({ id, title, excerpt, recommendation, sourceProject, applied }) => ({
      id,
      title: title.text,
      excerpt: excerpt.text,
      recommendation,
      learnedIn: sourceProject?.name ?? null,
      appliedByProjects: applied,
    })),
  };
};

/** Templates for a kind of project: which there are, what they create and where to start. */
export const templateFor = async (payload: unknown, context: unknown): Promise<Told> => {
  const input = templateInput.safeParse(payload);
  if (!input.success) return problem({ message: 'Say in a few words what the project is about.' });
  const { locale } = callContext.parse(context);
  const found = await ask('templates.list', { language: languageOf(locale) }, context);
  if (!found.ok) return problem(found.error);
  return {
    asked: input.data.kind,
    templates: found.value.templates
      .filter(({ state }) => state === 'published')
      .map(({ id, name, summary, guidance, gets, stages, workingDays, topics }) => ({
        id,
        name,
        summary,
        guidance,
        creates: gets,
        stages,
        workingDays,
        topics,
      })),
    howToStart:
      'Apps → Plumbline → Templates → Create project, or the command “Create project from template”. A plan is shown before anything is written.',
  };
};

type Figures = RpcResponse<'portfolio.getGadget'>['whole'];
const inShort = ({ health, percentDone, total, done, overdue, blocked, latestDue }: Figures): Told => ({
  status: health.status,
  percentDone,
  total,
  done,
  overdue,
  blocked,
  latestDue: latestDue === null ? null : new Date(latestDue * 86_400_000).toISOString().slice(0, 10),
});

type Asked<M extends RpcMethod> = { readonly ok: true; readonly value: RpcResponse<M> } | { readonly ok: false; readonly error: WireError };

async function ask<M extends RpcMethod>(method: M, request: RpcRequest<M>, context: unknown): Promise<Asked<M>> {
  // The envelope of this method holds what its contract says; the page's side parses it again, an agent has no need to.
  return (await answerCall(method, request, callContext.parse(context))) as Asked<M>;
}
