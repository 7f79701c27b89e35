import type { Answers } from '../../contracts/templates/blueprint';
import type { WantedItem } from './item';

/** What a version of a template wants, given answers: a blueprint resolved. Items come after those they need; the first is the project. */
export interface WantedProject {
  readonly templateId: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly language: 'en' | 'nl';
  readonly answers: Answers;
  /** Jira's own template that the project starts from, e.g. `com.atlassian.jira-core-project-templates:jira-core-simplified-project-management`. */
  readonly jiraTemplate: string;
  readonly items: readonly WantedItem[];
  readonly topics: readonly string[];
}
