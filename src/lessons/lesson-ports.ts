import type { ChangeRequest } from '../contracts/lessons/lesson';
import type { LessonCollection } from '../contracts/lessons/lesson-contracts';
import type { RecordCollection } from '../shared/record-collection';
import type { BackgroundReader } from './answers/project-background';
import type { RecurrenceReader } from './loop/recurrence';
import type { LessonStore } from './record/lesson-store';
import type { LessonIndex } from './search/lesson-index';
import type { LessonUse } from './use/lesson-use';
import type { LessonSite } from './visibility/lesson-reader';

/** An issue that lessons are about, read as the viewer and not kept. */
export interface IssueText {
  readonly issueId: number;
  readonly key: string;
  readonly projectId: number;
  readonly summary: string;
  /** Plain text. */
  readonly description: string;
  readonly typeName: string;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  /** Epoch day it came up. */
  readonly createdDay: number | null;
  readonly resolution: string | null;
}

export interface FoundIssue {
  readonly issueId: number;
  readonly key: string;
  readonly summary: string;
  readonly done: boolean;
  readonly resolution: string | null;
}

/** Jira's issues as the viewer: what they may not see is not there. */
export interface IssueReader {
  titles(issueIds: readonly number[]): Promise<ReadonlyMap<number, { readonly key: string; readonly title: string }>>;
  text(issueId: number): Promise<IssueText | undefined>;
  search(jql: string, limit: number): Promise<readonly FoundIssue[]>;
}

/** Lessons that were written and may not have reached lists and index yet. */
export interface Unsettled {
  readonly lessonIds: readonly string[];
}

/** What lessons need from outside. */
export interface LessonPorts extends LessonSite {
  readonly lessons: LessonStore;
  readonly unsettled: RecordCollection<Unsettled>;
  readonly index: LessonIndex;
  readonly use: LessonUse;
  readonly collections: RecordCollection<Omit<LessonCollection, 'version' | 'shipped'>>;
  readonly issues: IssueReader;
  readonly recurrence: RecurrenceReader;
  readonly background: BackgroundReader;
  /** What a rule, standard or template is called; `null` when there is none of that id. */
  readonly targetName: (target: ChangeRequest['target'], language: 'en' | 'nl') => Promise<string | null>;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly newId: () => string;
}
