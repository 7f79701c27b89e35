import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const gateLabel = 'release';
const json = { 'content-type': 'application/json' };
const definitions = new Resolver();

definitions.define('suggestLabel', () => gateLabel);

definitions.define('labelsOf', async ({ context }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.id}?fields=labels`);
  const { fields } = await response.json();
  return { labels: fields.labels, isReady: fields.labels.includes(gateLabel) };
});

definitions.define('addLabel', async ({ payload, context }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/issue/${context.extension.issue.id}`, {
    method: 'PUT',
    headers: json,
    body: JSON.stringify({ update: { labels: [{ add: payload.label }] } }),
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}.`);
});

/** From now on the functions stand for another label: the answers that Jira keeps are replaced. */
definitions.define('renameLabels', async ({ payload }) => {
  await kvs.set('suffix', payload.suffix);
  const page = await (await api.asApp().requestJira(route`/rest/api/3/jql/function/computation`)).json();
  const values = page.values.map(({ id, operator, arguments: args }) => ({ id, value: fragment(operator, args, payload.suffix) }));
  const response = await api.asApp().requestJira(route`/rest/api/3/jql/function/computation`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ values }),
  });
  return { status: response.status, count: values.length };
});

export const resolver = definitions.getDefinitions();

/** Only work items with an even number may go through, unless they change their due date on the way. */
export const validate = async ({ issue, transition }) => ({
  result: Number(issue.key.split('-').at(-1)) % 2 === 0 || 'duedate' in (transition.modifiedFields ?? {}),
  errorMessage: `${issue.key} is odd.`,
});

const fragment = (operator, labels, suffix) =>
  `labels ${operator} (${labels.map((label) => `"${label}${suffix}"`).join(', ')})${operator === 'in' ? '' : ' OR labels is EMPTY'}`;

export const labelled = async ({ clause }) => {
  const [first] = clause.arguments;
  if (/\s/.test(first)) return { error: `A label has no spaces: "${first}".` };
  return { jql: fragment(clause.operator, clause.arguments, (await kvs.get('suffix')) ?? '') };
};

export const countLabelled = async ({ label, limit, context }) => {
  const response = await api.asUser().requestJira(route`/rest/api/3/search/approximate-count`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ jql: `labels = "${label}"` }),
  });
  const { count } = await response.json();
  return { label, count: limit === undefined ? count : Math.min(count, limit), on: context?.jira?.issueKey ?? null };
};
