import type { LessonContent } from '../../contracts/lessons/lesson';
import { ok, type Result } from '../../shared/result';
import type { IssueText, LessonPorts } from '../lesson-ports';
import { type LessonRefusal, refuse } from '../refusal';
import { detectLanguage } from '../search/text/detect-language';
import { tokenise } from '../search/text/tokens';

/** Characters of an issue's description that go into a draft. */
const MAX_DESCRIPTION = 4000;
const MAX_TOPICS = 8;

/** Says parts of a draft in the writer's language. */
export type DraftWords = (
  part: 'draft.happened' | 'draft.description' | 'draft.resolution' | 'draft.expected' | 'draft.why',
  values?: Readonly<Record<string, string>>,
) => string;

export interface DraftFromIssue {
  readonly content: LessonContent;
  readonly eventDay: number | null;
}

/** The facts of a risk or an incident, as the viewer may read them, to begin a lesson with. Nothing is kept until they save it. */
export async function draftFromIssue(
  { issues }: Pick<LessonPorts, 'issues'>,
  issueId: number,
  language: 'en' | 'nl',
  words: DraftWords,
): Promise<Result<DraftFromIssue, LessonRefusal>> {
  const issue = await issues.text(issueId);
  if (!issue) return refuse('NOT_FOUND', 'issue.notFound', 'issueId');
  return ok({ content: contentOf(issue, language, words), eventDay: issue.createdDay });
}

function contentOf(issue: IssueText, language: 'en' | 'nl', words: DraftWords): LessonContent {
  const { key, summary, description, resolution } = issue;
  const event = [
    words('draft.expected'),
    words('draft.happened', { summary, key }),
    ...(description === '' ? [] : [words('draft.description', { text: description.slice(0, MAX_DESCRIPTION) })]),
    ...(resolution === null ? [] : [words('draft.resolution', { resolution })]),
    words('draft.why'),
  ].join('\n\n');
  return {
    title: summary.trim().slice(0, 200) || key,
    event,
    lesson: '',
    recommendation: '',
    category: categoryOf(issue.typeName),
    impacts: [],
    phases: [],
    projectTypes: [],
    topics: [...new Set([...issue.components, ...issue.labels].map((topic) => topic.trim().slice(0, 80)))]
      .filter((topic) => topic !== '')
      .slice(0, MAX_TOPICS),
    evidence: [{ kind: 'issue', issueId: issue.issueId }],
    templateIds: [],
    ruleIds: [],
    language: detectLanguage(tokenise(`${summary} ${description}`)) ?? language,
    sourceProjectId: issue.projectId,
    source: '',
    // The words are those of an issue: the writer decides who else may read them.
    visibility: { kind: 'project' },
    anonymised: false,
  };
}

/** What a lesson from an issue of a type is usually about; the writer changes it. */
function categoryOf(typeName: string): LessonContent['category'] {
  if (/risk|risico/i.test(typeName)) return 'risk';
  if (/change|wijziging/i.test(typeName)) return 'change';
  if (/incident|problem|bug|defect|storing|fout/i.test(typeName)) return 'technology';
  return 'quality';
}
