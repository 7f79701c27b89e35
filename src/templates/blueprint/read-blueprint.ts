import { type Blueprint, blueprint as blueprintSchema } from '../../contracts/templates/blueprint';
import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { err, ok, type Result } from '../../shared/result';
import { cycleFindings } from './cycle-findings';
import { expressionFindings } from './expression-findings';
import { diagnosticOf, type Finding, type LineOf, MAX_DIAGNOSTICS } from './finding';
import { type Inherited, inherit } from './inherit';
import { partLists } from './parts';
import type { Place } from './place';
import { referenceFindings } from './reference-findings';
import { shapeFindings } from './shape-findings';
import { sizeFindings } from './size-findings';
import { valueFindings } from './value-findings';

export type BlueprintFormat = 'yaml' | 'json';

/** Parses a text into data, and knows on which line things stand. `parseAuthoredFile` of the platform is one. */
export type ParseAuthored = (
  text: string,
  format: BlueprintFormat,
) =>
  | { readonly ok: true; readonly value: unknown; readonly lineOf: LineOf }
  | { readonly ok: false; readonly problems: readonly { readonly line: number | null; readonly detail: string }[] };

/** Templates that a blueprint may start from: each with everything that it inherits itself. */
export type ParentOf = (templateId: string) => Blueprint | undefined;

/** A blueprint as its author wrote it, without a single error. */
export interface ReadBlueprint {
  /** The document itself, with its defaults. */
  readonly own: Blueprint;
  /** With everything of its parent: what is resolved, and kept with a published version. */
  readonly blueprint: Blueprint;
  /** Where a part of `blueprint` comes from. */
  readonly originOf: Inherited['originOf'];
  /** Says where something stands in the text that was found wrong with `blueprint`: what is inherited, at `extends`. */
  readonly diagnose: (finding: Finding) => Diagnostic;
}

/** A blueprint that was data before it was read. `inDocument` places what is found wrong with the whole in the document. */
export interface ReadValue extends Omit<ReadBlueprint, 'diagnose'> {
  readonly inDocument: (finding: Finding) => Finding;
}

/** Reads a blueprint. Everything that is wrong is said at once, each with path and line; nothing is thrown. */
export function readBlueprint(
  text: string,
  format: BlueprintFormat,
  parse: ParseAuthored,
  parentOf: ParentOf = () => undefined,
): Result<ReadBlueprint, readonly Diagnostic[]> {
  const parsed = parse(text, format);
  if (!parsed.ok) {
    const problems = parsed.problems.slice(0, MAX_DIAGNOSTICS);
    return err(problems.map(({ line, detail }) => ({ ...diagnosticOf({ code: 'syntax', place: [], subject: detail }), line })));
  }
  const read = readBlueprintValue(parsed.value, parentOf);
  if (read.ok) {
    const { inDocument, ...rest } = read.value;
    return ok({ ...rest, diagnose: (finding) => diagnosticOf(inDocument(finding), parsed.lineOf) });
  }
  return err(read.error.slice(0, MAX_DIAGNOSTICS).map((finding) => diagnosticOf(finding, parsed.lineOf)));
}

/** Reads a blueprint that is data already, e.g. one that was just made from a project. */
export function readBlueprintValue(value: unknown, parentOf: ParentOf = () => undefined): Result<ReadValue, readonly Finding[]> {
  const tooBig = sizeFindings(value);
  if (tooBig.length > 0) return err(tooBig);
  const shaped = blueprintSchema.safeParse(value);
  if (!shaped.success) return err(shaped.error.issues.flatMap((issue) => shapeFindings(issue, value)));
  const own = shaped.data;
  const alone: Inherited = { whole: own, originOf: () => ({ state: 'own', place: [] }), findings: [] };
  const family = own.extends === undefined ? ok(alone) : withParent(own, own.extends, value, parentOf);
  if (!family.ok) return err(family.error);
  const { whole, originOf, findings } = family.value;
  const inDocument = own.extends === undefined ? (finding: Finding) => finding : placedInDocument(whole, originOf);
  const found = [
    ...findings,
    ...(own.extends === undefined && own.without.length > 0
      ? [{ code: 'unknownReference', place: ['without', 0], subject: own.without[0] ?? '' } as const]
      : []),
    ...[...referenceFindings(whole), ...valueFindings(whole), ...cycleFindings(whole), ...expressionFindings(whole)].map(inDocument),
  ];
  return found.length > 0 ? err(found) : ok({ own, blueprint: whole, originOf, inDocument });
}

function withParent(own: Blueprint, parentId: string, value: unknown, parentOf: ParentOf): Result<Inherited, readonly Finding[]> {
  const line = [own.id];
  for (let ancestor: string | undefined = parentId; ancestor !== undefined; ancestor = parentOf(ancestor)?.extends) {
    if (line.includes(ancestor)) return err([{ code: 'cyclicInheritance', place: ['extends'], subject: [...line, ancestor].join(' → ') }]);
    line.push(ancestor);
  }
  const parent = parentOf(parentId);
  if (!parent) return err([{ code: 'unknownParent', place: ['extends'], subject: parentId }]);
  return ok(inherit(own, { document: keysOf(value), project: keysOf(propertyOf(value, 'project')) }, parent));
}

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
const keysOf = (value: unknown): ReadonlySet<string> => new Set(typeof value === 'object' && value !== null ? Object.keys(value) : []);

/** Turns places in the whole blueprint into places in the document: what is wrong with an inherited part is said at `extends`. */
function placedInDocument(whole: Blueprint, originOf: Inherited['originOf']): (finding: Finding) => Finding {
  const lists: ReadonlySet<string> = new Set([...Object.keys(partLists), 'issues']);
  return (finding) => {
    const [list] = finding.place;
    if (typeof list !== 'string' || !lists.has(list)) return finding;
    let value: unknown = whole;
    let origin: Place | undefined;
    let depth = 0;
    for (const [index, part] of finding.place.entries()) {
      value = propertyOf(value, String(part));
      const isPart = typeof part === 'number' && (index === 1 || finding.place[index - 1] === 'children');
      if (!isPart || typeof value !== 'object' || value === null) continue;
      origin = originOf(value).place;
      depth = index + 1;
    }
    if (!origin || origin[0] === 'extends') return { ...finding, place: ['extends'] };
    return { ...finding, place: [...origin, ...finding.place.slice(depth)] };
  };
}
