import type { LessonCard } from '../record/lesson-card';
import { listedAt } from '../record/lesson-card';
import type { LessonStore } from '../record/lesson-store';
import type { LessonUse, ReaderLessons } from '../use/lesson-use';

/** A subscriber's mail. */
export interface LessonDigest {
  readonly accountId: string;
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly topics: readonly string[] }[];
}

export interface DigestPorts {
  readonly lessons: Pick<LessonStore, 'cards'>;
  readonly use: Pick<LessonUse, 'readers' | 'changeReader'>;
  /** Projects of a portfolio or programme and below it. */
  readonly projectsOfNode: (nodeId: string) => Promise<ReadonlySet<number>>;
  /** Of which of these projects Jira confirms that somebody may browse them now. */
  readonly browsableBy: (accountId: string, projectIds: readonly number[]) => Promise<ReadonlySet<number>>;
  /** `false` when Jira refused. */
  readonly send: (digest: LessonDigest) => Promise<boolean>;
  readonly now: () => number;
}

/** Lessons published in one week that are looked at, and told to one person. */
const MOST_NEW = 500;
const MOST_TOLD = 20;
/** Projects of a portfolio that Jira is asked about to find one that a reader may browse. */
const MOST_ASKED = 20;

/**
 * Tells everybody who asked for topics which lessons on them were published since they were told last; answers how many mails went out. A mail
 * cannot be taken back: a lesson that is not for everybody is told only to whom Jira confirms that they may browse its project, or one of its
 * portfolio. Being PMO administrator tells nobody more. May be repeated: nobody is told a lesson twice.
 */
export async function sendLessonDigests(ports: DigestPorts): Promise<number> {
  const readers = await ports.use.readers();
  const since = Math.min(...readers.map(({ toldUntil }) => toldUntil));
  if (readers.length === 0) return 0;
  const cards = (await ports.lessons.cards({ states: ['published'], limit: MOST_NEW })).filter((card) => listedAt(card) > since);
  const until = ports.now();
  let sent = 0;
  for (const reader of readers) {
    const told: LessonCard[] = [];
    for (const card of wantedBy(reader, cards)) {
      if (told.length === MOST_TOLD) break;
      if (await mayTell(ports, reader.accountId, card)) told.push(card);
    }
    const lessons = told.map(({ id, title, topics }) => ({ id, title, topics }));
    const done = lessons.length === 0 || (await ports.send({ accountId: reader.accountId, lessons }));
    if (done && lessons.length > 0) sent++;
    if (done) await ports.use.changeReader(reader.accountId, (before) => ({ ...before, toldUntil: until }));
  }
  return sent;
}

/** New lessons on somebody's topics, newest first. */
function wantedBy({ topics, toldUntil }: ReaderLessons, cards: readonly LessonCard[]): LessonCard[] {
  const wanted = new Set(topics.map((topic) => topic.toLowerCase()));
  return cards.filter((card) => listedAt(card) > toldUntil && card.topics.some((topic) => wanted.has(topic.toLowerCase())));
}

async function mayTell(ports: DigestPorts, accountId: string, { visibility, sourceProjectId }: LessonCard): Promise<boolean> {
  switch (visibility.kind) {
    case 'everyone':
      return true;
    case 'project':
      return sourceProjectId !== null && (await ports.browsableBy(accountId, [sourceProjectId])).has(sourceProjectId);
    case 'portfolio': {
      const projects = [...(await ports.projectsOfNode(visibility.nodeId))].slice(0, MOST_ASKED);
      return (await ports.browsableBy(accountId, projects)).size > 0;
    }
  }
}
