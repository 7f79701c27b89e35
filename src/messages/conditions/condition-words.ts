import type { Message } from '../message';

/** What a language needs to say conditions: names of facts and forms of sentences. */
export interface ConditionWords {
  readonly facts: Readonly<Record<string, string>>;
  readonly customField: string;
  readonly isEmpty: string;
  readonly isPresent: string;
  readonly categories: Readonly<Record<'statusCategory' | 'parentCategory' | 'sprintState', readonly [string, string, string]>>;
  readonly oneOf: Message;
  readonly noneOf: Message;
  readonly compare: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly compareDays: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', string>>;
  readonly olderThan: Message;
  readonly newerThan: Message;
  readonly today: string;
  readonly daysAhead: Message;
  readonly daysAgo: Message;
  readonly hours: Message;
  readonly orMissing: string;
  readonly and: string;
  readonly or: string;
  /** A rule: where it applies and what it requires. */
  readonly rule: string;
  readonly always: string;
  readonly never: string;
}
