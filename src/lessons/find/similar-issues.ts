import { ok, type Result } from '../../shared/result';
import type { LessonPorts } from '../lesson-ports';
import { type LessonRefusal, refuse } from '../refusal';
import { FALLBACK_LANGUAGE } from '../search/index/searchable-lesson';
import { detectLanguage } from '../search/text/detect-language';
import type { Language } from '../search/text/language';
import { stem } from '../search/text/stem';
import { stopWords } from '../search/text/stop-words';
import { tokenise } from '../search/text/tokens';

/** Words that Jira is asked for: more find too much. */
const MAX_WORDS = 8;
/** Issues read to choose from, and shown. */
const READ = 50;
const SHOWN = 5;

export interface SimilarIssue {
  readonly key: string;
  readonly summary: string;
  readonly done: boolean;
  readonly resolution: string | null;
  /** The words that they share. */
  readonly words: string[];
}

/**
 * Past issues that look like one: Jira is asked, as the viewer, for issues with words of its summary, and those that share most of them, by
 * word form, come first. An issue that shares a single word of several is about something else. Nothing is kept.
 */
export async function similarIssues(
  { issues }: Pick<LessonPorts, 'issues'>,
  { issueId }: { readonly issueId: number },
): Promise<Result<{ issues: SimilarIssue[]; jql: string }, LessonRefusal>> {
  const issue = await issues.text(issueId);
  if (!issue) return refuse('NOT_FOUND', 'issue.notFound', 'issueId');
  const language = detectLanguage(tokenise(`${issue.summary} ${issue.description}`)) ?? FALLBACK_LANGUAGE;
  const words = tellingWords(issue.summary, language);
  const jql = jqlFor([...words.values()]);
  if (jql === '') return ok({ issues: [], jql });
  const least = Math.min(2, words.size);
  const found = (await issues.search(jql, READ))
    .filter((candidate) => candidate.issueId !== issueId)
    .map(({ key, summary, done, resolution }) => {
      const shared = new Set(tokenise(summary).flatMap(({ word }) => stem(word, language) ?? []));
      return { key, summary, done, resolution, words: [...words].filter(([term]) => shared.has(term)).map(([, word]) => word) };
    })
    .filter((candidate) => candidate.words.length >= least);
  // Jira gives the newest first, and sorting keeps that order among equals.
  const ranked = found.sort((a, b) => b.words.length - a.words.length || Number(b.done) - Number(a.done));
  return ok({ issues: ranked.slice(0, SHOWN), jql });
}

/** The words of a summary that say what it is about, by their stem; long words tell more than short ones. */
function tellingWords(summary: string, language: Language): Map<string, string> {
  const words = new Map<string, string>();
  const telling = tokenise(summary)
    .filter(({ word }) => word.length > 2 && !stopWords[language].has(word) && !/^\d+$/.test(word))
    .sort((a, b) => b.word.length - a.word.length || a.start - b.start);
  for (const { word } of telling) {
    const term = stem(word, language);
    if (term !== undefined && !words.has(term)) words.set(term, word);
    if (words.size === MAX_WORDS) break;
  }
  return words;
}

/** Words are letters and digits only (`tokenise`), so nothing in them needs escaping. */
const jqlFor = (words: readonly string[]): string =>
  words.length === 0 ? '' : `${words.map((word) => `summary ~ "${word}"`).join(' OR ')} ORDER BY updated DESC`;
