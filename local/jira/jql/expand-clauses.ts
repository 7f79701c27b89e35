import type { Clause, FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { Clock } from '../../clock';
import type { InstalledApp } from '../../forge/product';
import type { PrecomputationRecord } from '../model/records';
import type { SiteState } from '../model/site-state';
import type { Caller } from '../operation';
import { type AppModule, entriesOf, isModule, modulesOf } from '../site/app-modules';
import { permissionAri } from '../site/installed-apps';
import { isNegative } from './compile-jql';
import { isBuiltInFunction } from './functions/jql-functions';
import type { Expansion } from './jql-context';
import { parseJql } from './parse-jql';

export interface ExpansionSources {
  readonly state: SiteState;
  readonly clock: Clock;
  readonly apps: ReadonlyMap<string, InstalledApp>;
  readonly caller: Caller;
}

/** A filter that names itself, or functions that answer with each other, end here. */
const DEEPEST = 8;
/** A precomputation that no query used for a week is gone (Atlassian: "JQL functions", "Precomputations"). */
export const precomputationLifetimeMs = 7 * 24 * 60 * 60 * 1000;
/** A precomputation's `used` time is noted at most this often. */
const usedNotedEveryMs = 60_000;

/** Works out what app functions and saved filters in a query stand for, before it is compiled. */
export async function expandClauses(where: Clause | undefined, sources: ExpansionSources): Promise<ReadonlyMap<Operand, Expansion>> {
  const expansions = new Map<Operand, Expansion>();
  if (where) await expand(where, sources, expansions, 0);
  return expansions;
}

async function expand(clause: Clause, sources: ExpansionSources, expansions: Map<Operand, Expansion>, depth: number): Promise<void> {
  if (clause.clauseType === 'not') return expand(clause.clause, sources, expansions, depth);
  if (clause.clauseType === 'compound') {
    for (const part of clause.clauses) await expand(part, sources, expansions, depth);
    return;
  }
  const { operand } = clause;
  if (!operand) return;
  const expansion = await expansionOf(clause, operand, sources);
  if (!expansion) return;
  if (depth >= DEEPEST) {
    expansions.set(operand, { ok: false, error: 'The query refers to itself through a filter or function.' });
    return;
  }
  expansions.set(operand, expansion);
  if (expansion.ok) for (const inner of expansion.wheres) if (inner) await expand(inner, sources, expansions, depth + 1);
}

async function expansionOf(clause: TerminalClause, operand: Operand, sources: ExpansionSources): Promise<Expansion | undefined> {
  if (/^(filter|request|savedfilter|searchrequest)$/i.test(clause.field.value)) return filterExpansion(clause, operand, sources);
  const call = operand.operandType === 'list' && operand.values.length === 1 ? operand.values[0] : operand;
  if (call?.operandType !== 'function' || isBuiltInFunction(call.function.value)) return undefined;
  const found = functionModule(call.function.value, sources.apps);
  return found && appExpansion(clause, call, found, sources);
}

function filterExpansion(clause: TerminalClause, operand: Operand, { state, caller }: ExpansionSources): Expansion {
  const names = operand.operandType === 'list' ? operand.values : [operand];
  const wheres: (Clause | undefined)[] = [];
  for (const name of names) {
    const text = name.operandType === 'value' ? name.value : '';
    const filter = [...state.all('filters')].find(
      (candidate) => candidate.id === text || candidate.name.toLowerCase() === text.toLowerCase(),
    );
    const shared = filter && (filter.ownerAccountId === caller.accountId || filter.share.length > 0 || caller.asApp);
    if (!filter || !shared) {
      const what = /^\d+$/.test(text) ? `A value with ID '${text}'` : `The value '${text}'`;
      return { ok: false, error: `${what} does not exist for the field '${clause.field.value}'.` };
    }
    const parsed = parseJql(filter.jql);
    if (!parsed.ok) return { ok: false, error: parsed.errors.join(' ') };
    wheres.push(parsed.query.where ?? undefined);
  }
  return { ok: true, wheres, negative: false };
}

interface FunctionModule {
  readonly app: InstalledApp;
  readonly module: AppModule;
}

function functionModule(name: string, apps: ReadonlyMap<string, InstalledApp>): FunctionModule | undefined {
  return modulesOf(apps, 'jira:jqlFunction').find(({ module }) => String(module.name).toLowerCase() === name.toLowerCase());
}

/** Asks the app once per function, arguments, field and operator; the answer is kept until the app updates it. */
async function appExpansion(
  clause: TerminalClause,
  call: FunctionOperand,
  { app, module }: FunctionModule,
  { state, clock }: ExpansionSources,
): Promise<Expansion> {
  const operator = clause.operator?.value ?? '=';
  const name = call.function.value;
  const allowed = Array.isArray(module.operators) ? module.operators.map(String) : [];
  if (allowed.length > 0 && !allowed.includes(operator)) {
    return { ok: false, error: `The operator '${operator}' is not supported by the function '${name}'.` };
  }
  const wrongType = typeProblem(clause.field.value, name, module);
  if (wrongType !== undefined) return { ok: false, error: wrongType };
  const args = call.arguments.map((argument) => argument.value);
  const declared = entriesOf(module, 'arguments');
  const required = declared.filter((argument) => argument.required === true).length;
  if (args.length < required || (declared.length > 0 && args.length > declared.length)) {
    const expected = required === declared.length ? String(required) : `${required}-${declared.length}`;
    return { ok: false, error: `Function '${name}' expected '${expected}' arguments but received '${args.length}'.` };
  }
  const functionKey = permissionAri(app, String(module.key));
  const isSame = (row: PrecomputationRecord): boolean =>
    row.field === clause.field.value && row.operator === operator && row.arguments.join('\u0000') === args.join('\u0000');
  const kept = state.by('precomputations.function', functionKey).find(isSame);
  const isExpired = kept !== undefined && clock.now() - kept.usedAt > precomputationLifetimeMs;
  if (isExpired) state.remove('precomputations', kept.id);
  const known = isExpired ? undefined : kept;
  const row = known ?? (await precompute(clause, call, { app, module }, state, clock, functionKey));
  if (known && clock.now() - known.usedAt > usedNotedEveryMs) state.put('precomputations', { ...known, usedAt: clock.now() });
  if (row.error !== undefined) return { ok: false, error: row.error };
  const parsed = parseJql(row.value ?? '');
  if (!parsed.ok) return { ok: false, error: `The function '${name}' returned JQL that is not valid: ${parsed.errors.join(' ')}` };
  return { ok: true, wheres: [parsed.query.where ?? undefined], negative: isNegative(operator) };
}

/** Types of fields that functions are declared for, where the field's name tells its type; other fields are taken on trust. */
const typeOfField: Readonly<Record<string, string>> = {
  issue: 'issue',
  issuekey: 'issue',
  key: 'issue',
  id: 'issue',
  project: 'project',
  assignee: 'user',
  reporter: 'user',
  creator: 'user',
  status: 'status',
  priority: 'priority',
  resolution: 'resolution',
  component: 'component',
  fixversion: 'version',
  affectedversion: 'version',
  labels: 'label',
  issuetype: 'issue_type',
  type: 'issue_type',
};

function typeProblem(field: string, name: string, module: AppModule): string | undefined {
  const type = typeOfField[field.toLowerCase()];
  const types = Array.isArray(module.types) ? module.types.map(String) : [];
  if (type === undefined || types.length === 0 || types.includes(type)) return undefined;
  return `The function '${name}' cannot be used with the field '${field}'.`;
}

async function precompute(
  clause: TerminalClause,
  call: FunctionOperand,
  { app, module }: FunctionModule,
  state: SiteState,
  clock: Clock,
  functionKey: string,
): Promise<PrecomputationRecord> {
  const id = state.nextId('precomputations');
  const args = call.arguments.map((argument) => argument.value);
  const operator = clause.operator?.value ?? '=';
  const field = clause.field.value;
  const payload = { precomputationId: id, clause: { type: 'terminal', field, operator, function: call.function.value, arguments: args } };
  const now = clock.now();
  const base = {
    id,
    functionKey,
    functionName: String(module.name),
    field,
    operator,
    arguments: args,
    createdAt: now,
    updatedAt: now,
    usedAt: now,
  };
  const failed = (error: string): PrecomputationRecord => ({ ...base, error });
  let answer: unknown;
  try {
    answer = await app.invoke(String(module.function), payload);
  } catch {
    // Not kept: the app may answer the next time.
    return failed(`The function '${call.function.value}' of the app ${app.name} failed.`);
  }
  const { jql, error } = isModule(answer) ? answer : {};
  const row: PrecomputationRecord =
    typeof jql === 'string'
      ? { ...base, value: jql }
      : failed(typeof error === 'string' ? error : `The function '${call.function.value}' of the app ${app.name} did not return JQL.`);
  state.put('precomputations', row);
  return row;
}
