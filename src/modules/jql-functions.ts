import { z } from 'zod';
import { createApp } from '../app';
import { type FindingQuery, negated, queryOfRule, queryOfStandard } from '../audits/queries/finding-query';
import { explanationMessage } from '../messages/explanation-message';
import { readPrecomputations, updatePrecomputations } from '../platform/jira/jql-precomputations';
import { portfolioQuery } from '../portfolio/portfolio-query';

/** What Jira hands a JQL function. Its answer is kept by Jira and used again until the app replaces it. */
const functionCall = z.object({
  clause: z.object({ operator: z.enum(['in', 'not in']), arguments: z.array(z.string().max(500)).min(1).max(1) }),
});

type Fragment = { readonly jql: string } | { readonly error: string };

/** JQL functions have no reader of their own: Jira keeps one answer for everybody, so it is said in English. */
const LANGUAGE = 'en';
/** So many names are offered when an argument is not known. */
const SUGGESTIONS = 5;

/** `issue in findings("open-issue-has-assignee")`. */
export const findings = (call: unknown): Promise<Fragment> =>
  fragment(call, async (ruleId) => queryOfRule(ruleId, await createApp().queryWorld()));

/** `issue in findingsOf("jira-hygiene")`, by id or name. */
export const findingsOf = (call: unknown): Promise<Fragment> =>
  fragment(call, async (name) => queryOfStandard(name, await createApp().queryWorld()));

/** `project in portfolio("Digital transformation")`: a portfolio or programme with all below it, by name or id. */
export const portfolio = (call: unknown): Promise<Fragment> =>
  fragment(call, async (name) => {
    const app = createApp();
    const [nodes, projects] = await Promise.all([app.nodes.all(), app.catalogue.projects()]);
    return portfolioQuery(name, nodes, projects);
  });

async function fragment(call: unknown, query: (argument: string) => Promise<Query>): Promise<Fragment> {
  const parsed = functionCall.safeParse(call);
  if (!parsed.success) return { error: explanationMessage(LANGUAGE, 'jql.oneArgument') };
  const { operator, arguments: args } = parsed.data.clause;
  const [argument = ''] = args;
  const found = await query(argument.trim());
  if (found.ok) return { jql: operator === 'in' ? found.jql : negated(found.jql) };
  const known = found.known.slice(0, SUGGESTIONS).join(', ');
  return { error: explanationMessage(LANGUAGE, `jql.${found.reason}`, { name: argument, known: known === '' ? '–' : known }) };
}

type Query = FindingQuery | ReturnType<typeof portfolioQuery>;

/**
 * Jira keeps what a function answered and asks again only after a week without use. Standards and portfolios change sooner, so the kept
 * answers are worked out again every hour, and those that changed are replaced.
 */
export async function refreshJqlFunctions(): Promise<void> {
  const { asApp, log } = createApp();
  const kept = await readPrecomputations(asApp);
  if (!kept.ok) log.error('Kept answers of JQL functions could not be read', { kind: kept.error.kind });
  if (!kept.ok || kept.value.length === 0) return;
  const changed: ({ readonly id: string } & ({ readonly value: string } | { readonly error: string }))[] = [];
  for (const { id, functionName, operator, arguments: args, value, error } of kept.value) {
    const answer = await byName[functionName]?.({ clause: { operator, arguments: args } });
    if (answer === undefined) continue;
    if ('jql' in answer && answer.jql !== value) changed.push({ id, value: answer.jql });
    if ('error' in answer && answer.error !== error) changed.push({ id, error: answer.error });
  }
  if (changed.length > 0) {
    const updated = await updatePrecomputations(asApp, changed);
    if (!updated.ok) log.error('Kept answers of JQL functions could not be replaced', { kind: updated.error.kind });
  }
  log.info('JQL functions refreshed', { kept: kept.value.length, changed: changed.length });
}

const byName: Readonly<Record<string, (call: unknown) => Promise<Fragment>>> = { findings, findingsOf, portfolio };
