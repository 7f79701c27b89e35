import type { ProjectRecord } from '../../model/records';
import type { OperationCall } from '../../operation';

/** Longest project key and name on a Jira Cloud site (the limits that `POST /project` documents). */
export const maxKeyLength = 10;
export const maxNameLength = 80;

/** Why `key` cannot be the key of a new project, in Jira's words; `undefined` when it can. */
export function keyProblem(call: OperationCall, key: string, except?: ProjectRecord): string | undefined {
  if (key === '') return 'You must specify a valid project key.';
  if (!/^[A-Z][A-Z0-9]+$/.test(key)) {
    return 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  }
  if (key.length > maxKeyLength) return `The project key must not exceed ${maxKeyLength} characters in length.`;
  const owner = call.state.by('projects.key', key).find((project) => project.id !== except?.id);
  return owner && `Project '${owner.name}' uses this project key.`;
}

/** Why `name` cannot be the name of a project, in Jira's words; `undefined` when it can. */
export function nameProblem(call: OperationCall, name: string, except?: ProjectRecord): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return 'You must specify a valid project name.';
  if (trimmed.length > maxNameLength) return `The project name must not exceed ${maxNameLength} characters in length.`;
  return nameTaken(call, trimmed, except) ? 'A project with that name already exists.' : undefined;
}

export function nameTaken(call: OperationCall, name: string, except?: ProjectRecord): boolean {
  for (const project of call.state.all('projects')) {
    if (project.id !== except?.id && project.name.toLowerCase() === name.toLowerCase()) return true;
  }
  return false;
}

/** `key` itself when it is free, otherwise a free key that resembles it; `''` when there is none. */
export function freeKeyLike(call: OperationCall, key: string): string {
  const base = key
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, maxKeyLength);
  const start = base.length < 2 ? `${base}PR`.slice(0, 2) : base;
  if (keyProblem(call, start) === undefined) return start;
  for (let number = 1; number < 10_000; number += 1) {
    const suffix = String(number);
    const candidate = `${start.slice(0, maxKeyLength - suffix.length)}${suffix}`;
    if (keyProblem(call, candidate) === undefined) return candidate;
  }
  return '';
}

/** `name` itself when it is free, otherwise the name with the first free number. */
export function freeNameLike(call: OperationCall, name: string): string {
  if (!nameTaken(call, name)) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name.slice(0, maxNameLength - 6)} ${number}`;
    if (!nameTaken(call, candidate)) return candidate;
  }
}
