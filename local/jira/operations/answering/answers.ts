import type { OperationAnswer } from '../../operation';

/** The handful of answers that operations give; refusals are thrown as `JiraError`. */
export const ok = (body: unknown): OperationAnswer => ({ status: 200, body });
export const created = (body: unknown): OperationAnswer => ({ status: 201, body });
export const accepted = (body: unknown): OperationAnswer => ({ status: 202, body });
export const noContent: OperationAnswer = { status: 204 };
/** Sends the caller to the resource that follows a request, such as a long-running task. */
export const seeOther = (location: string, body?: unknown): OperationAnswer => ({ status: 303, headers: { location }, body });
