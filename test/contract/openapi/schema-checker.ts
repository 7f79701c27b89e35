import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { OperationRow } from '../../../local/jira/operations.gen';
import type { Api, OpenApiDocument, OpenApiOperation } from './openapi-documents';

/** Checks requests and answers against Atlassian's documents. Every method answers the list of what does not fit. */
export class SchemaChecker {
  private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false }));
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly documents: Readonly<Record<Api, OpenApiDocument>>) {
    for (const [api, document] of Object.entries(documents)) this.ajv.addSchema(satisfiable(document), api);
  }

  operation([api, , method, path]: OperationRow): OpenApiOperation {
    const found = this.documents[api].paths[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`The documents do not describe ${method} ${path}.`);
    return found;
  }

  parameters(
    row: OperationRow,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string | readonly string[]>>,
  ): string[] {
    const { parameters = [] } = this.operation(row);
    const problems: string[] = [];
    for (const parameter of parameters) {
      const value = parameter.in === 'path' ? path[parameter.name] : parameter.in === 'query' ? query[parameter.name] : undefined;
      if (value === undefined) {
        if (parameter.required && parameter.in !== 'header') problems.push(`the ${parameter.in} parameter ${parameter.name} is missing`);
      } else if (!fits(value, parameter.schema)) problems.push(`the ${parameter.in} parameter ${parameter.name} cannot be '${value}'`);
    }
    const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name));
    for (const name of Object.keys(query)) if (!known.has(name)) problems.push(`there is no query parameter ${name}`);
    return problems;
  }

  body(row: OperationRow, body: unknown): string[] {
    const { requestBody } = this.operation(row);
    if (!requestBody) return body === undefined ? [] : ['the operation takes no body'];
    if (!requestBody.content['application/json']?.schema) return [];
    return this.validate(row, 'requestBody', body);
  }

  answer(row: OperationRow, status: number, body: unknown): string[] {
    const response = this.operation(row).responses[String(status)];
    if (!response) return [`the status ${status} is not documented`];
    if (!response.content?.['application/json']?.schema) return [];
    return this.validate(row, `responses/${status}`, body);
  }

  private validate([api, , method, path]: OperationRow, part: string, value: unknown): string[] {
    const escaped = path.replace(/~/g, '~0').replace(/\//g, '~1').replace(/\{/g, '%7B').replace(/\}/g, '%7D');
    const pointer = `${api}#/paths/${escaped}/${method.toLowerCase()}/${part}/content/application~1json/schema`;
    let validator = this.validators.get(pointer);
    if (!validator) {
      validator = this.ajv.compile({ $ref: pointer });
      this.validators.set(pointer, validator);
    }
    if (validator(value)) return [];
    const problems = (validator.errors ?? []).map(({ instancePath, message, params }) => {
      const extra = 'additionalProperty' in params ? `: ${params.additionalProperty}` : '';
      return `${instancePath.replace(/\/\d+(?=\/|$)/g, '/*') || '/'} ${message}${extra}`;
    });
    return [...new Set(problems)];
  }
}

/** Whether the text of a parameter fits its schema's type and enumeration. */
function fits(value: string | readonly string[], schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, enum: allowed, items } = schema as { type?: string; enum?: readonly unknown[]; items?: unknown };
  if (type === 'array') return [value].flat().every((one) => fits(one, items));
  const text = String(value);
  if (allowed) return allowed.map(String).includes(text);
  if (type === 'integer') return /^-?\d+$/.test(text);
  if (type === 'boolean') return text === 'true' || text === 'false';
  return true;
}

/**
 * The documents with two contradictions taken out that no answer could satisfy: alternatives (`anyOf`, `oneOf`) beside `additionalProperties:
 * false` with no properties of their own, and `oneOf` over overlapping alternatives that only their discriminator tells apart.
 */
function satisfiable<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(satisfiable) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const { ...copy } = schema as Record<string, unknown>;
  if (copy.additionalProperties === false && copy.properties === undefined && (copy.anyOf ?? copy.oneOf)) delete copy.additionalProperties;
  const { mapping, propertyName } = (copy.discriminator ?? {}) as { mapping?: Record<string, string>; propertyName?: string };
  if (copy.oneOf && mapping && propertyName) {
    delete copy.oneOf;
    copy.allOf = Object.entries(mapping).map(([value, $ref]) => ({
      if: { properties: { [propertyName]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
      then: { $ref },
    }));
  }
  return Object.fromEntries(Object.entries(copy).map(([key, value]) => [key, satisfiable(value)])) as T;
}
