import type { Standard } from '../../contracts/audits/standard';
import type { ProjectFact } from '../../facts/project-fact';
import type { Check } from '../checks/check';
import { resolveChecks } from '../checks/resolve-checks';
import type { CheckReader } from '../ports';
import type { StandardPorts } from './standard-ports';
import { projectsInScope, templatesFor } from './standard-scope';

type ReaderPorts = Pick<StandardPorts, 'standards' | 'catalogue' | 'vocabulary' | 'projects' | 'nodes' | 'templates'>;

interface Resolved {
  readonly standards: readonly Standard[];
  readonly checks: readonly Check[];
  readonly unknown: readonly { readonly checkNo: number; readonly ruleId: string }[];
  /** Projects of a standard, by its number. */
  readonly scopes: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * The standards in force with their checks, as this site resolves them. Everything is read at the first question and remembered: make a
 * reader for each invocation (and each run step), not for longer.
 */
export function standardCheckReader(ports: ReaderPorts): CheckReader {
  let read: Promise<Resolved> | undefined;
  const resolved = (): Promise<Resolved> => {
    read ??= resolve(ports);
    return read;
  };
  return {
    standards: async () => (await resolved()).standards,
    checks: async () => {
      const { checks, unknown } = await resolved();
      return { checks, unknown };
    },
    checksFor: async ({ projectId }: ProjectFact) => {
      const { checks, scopes } = await resolved();
      return checks.filter((check) => scopes.get(check.standardNo)?.has(projectId) === true);
    },
  };
}

async function resolve(ports: ReaderPorts): Promise<Resolved> {
  const [records, vocabulary, candidates, nodes] = await Promise.all([
    ports.standards.list(),
    ports.vocabulary(),
    ports.projects(),
    ports.nodes(),
  ]);
  const standards = records.map(({ value }) => value.standard).filter((standard) => !standard.retired);
  const resolutions = standards.map((standard) => resolveChecks(standard, ports.catalogue, vocabulary));
  const scopes = standards.map(({ appliesTo }) => appliesTo);
  const world = { candidates, nodes, templateOf: await templatesFor(scopes, ports.templates) };
  return {
    standards,
    checks: resolutions.flatMap(({ checks }) => checks),
    unknown: resolutions.flatMap(({ unknown }) => unknown),
    scopes: new Map(standards.map((standard) => [standard.standardNo, projectsInScope(standard.appliesTo, world)])),
  };
}
