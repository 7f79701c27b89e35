import type { Diagnostic } from '../../contracts/templates/diagnostic';
import { templateId } from '../../contracts/templates/template';
import type { Result } from '../../shared/result';
import { type BlueprintFormat, type ReadBlueprint, readBlueprint } from '../blueprint/read-blueprint';
import { ancestorsOf } from './published-blueprint';
import type { TemplatePorts } from './template-ports';

/** Reads an authored text with the parents that are published now. */
export async function readText(
  ports: Pick<TemplatePorts, 'templates' | 'texts' | 'parse'>,
  text: string,
  format: BlueprintFormat,
): Promise<Result<ReadBlueprint, readonly Diagnostic[]>> {
  const parsed = ports.parse(text, format);
  const parent = parsed.ok ? templateId.safeParse(propertyOf(parsed.value, 'extends')).data : undefined;
  return readBlueprint(text, format, () => parsed, await ancestorsOf(ports, parent));
}

/** The id that a text gives itself, also where it cannot be read otherwise; `undefined` for none. */
export function idInText(ports: Pick<TemplatePorts, 'parse'>, text: string, format: BlueprintFormat): string | undefined {
  const parsed = ports.parse(text, format);
  const said = parsed.ok ? propertyOf(parsed.value, 'id') : (idLine.exec(text)?.[1] ?? idProperty.exec(text)?.[1]);
  return templateId.safeParse(said).data;
}

const idLine = /^id:\s*["']?([a-z0-9-]+)/m;
const idProperty = /"id"\s*:\s*"([a-z0-9-]+)"/;

const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
