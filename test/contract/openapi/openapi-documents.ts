import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** As much of an OpenAPI document as the tests read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: unknown;
}

export type Api = 'platform' | 'software';

/** Where Atlassian's documents are kept: beside the repository, since they are not ours to publish. */
const folder = resolve(__dirname, '../../../../shared/jira-openapi');
const files: Readonly<Record<Api, string>> = { platform: 'jira-platform-v3.json.gz', software: 'jira-software-v1.json.gz' };

/** Atlassian's OpenAPI documents, or `undefined` where they are not at hand. */
export function openApiDocuments(): Readonly<Record<Api, OpenApiDocument>> | undefined {
  if (!existsSync(folder)) return undefined;
  const read = (file: string): OpenApiDocument => JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8'));
  return { platform: read(files.platform), software: read(files.software) };
}
