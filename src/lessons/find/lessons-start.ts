import type { LessonCollection } from '../../contracts/lessons/lesson-contracts';
import type { LessonHit, RecommendedLesson } from '../../contracts/lessons/recommendation';
import { recommendFor } from '../answers/recommend-for';
import { type CollectionNames, listCollections } from '../collections/lesson-collections';
import type { LessonPorts } from '../lesson-ports';
import { changeCards } from '../loop/list-changes';
import { type LessonViewer, lessonReader } from '../visibility/lesson-reader';
import { mayRead } from '../visibility/may-read';
import { findability } from './findability';
import { hitsById } from './search-for-viewer';

const NEWEST = 10;
const MINE = 50;
const MOST_WAITING = 2000;

export interface LessonsStart {
  readonly forYou: RecommendedLesson[];
  readonly newest: LessonHit[];
  readonly collections: LessonCollection[];
  readonly mine: LessonHit[];
  readonly inReview: number;
  readonly changesOpen: number;
  readonly published: number;
  readonly canReview: boolean;
  readonly subscribed: string[];
}

/** The start of the Lessons page, as one viewer may see it. */
export async function getLessonsStart(
  ports: LessonPorts,
  viewer: LessonViewer,
  language: 'en' | 'nl',
  names: CollectionNames,
): Promise<LessonsStart> {
  const reader = await lessonReader(ports, viewer);
  const search = {
    ...(await findability(ports, reader, language)),
    text: '',
    mode: 'topical',
    narrow: { state: ['published'] },
    limit: NEWEST,
  } as const;
  const [forYou, newest, collections, own, waiting, changes, reading] = await Promise.all([
    recommendFor(ports, viewer, { for: { kind: 'viewer' }, limit: 5, language }),
    ports.index.search(search),
    listCollections(ports, reader, names),
    ports.lessons.cards({
      ownerAccountId: viewer.accountId,
      states: ['draft', 'inReview', 'validated', 'published', 'retired'],
      limit: MINE,
    }),
    ports.lessons.cards({ states: ['inReview', 'validated'], limit: MOST_WAITING }),
    changeCards(ports, reader),
    ports.use.ofReader(viewer.accountId),
  ]);
  const mine = own.filter((card) => mayRead(card, reader)).map(({ id }) => id);
  return {
    forYou: forYou.ok ? forYou.value.lessons : [],
    newest: await hitsById(
      ports,
      reader,
      newest.hits.map(({ id }) => id),
    ),
    collections,
    mine: await hitsById(ports, reader, mine),
    inReview: waiting.filter((card) => mayRead(card, reader)).length,
    changesOpen: changes.reduce((total, { changesOpen }) => total + changesOpen, 0),
    published: newest.matching,
    canReview: reader.isPmoAdmin,
    subscribed: [...reading.topics],
  };
}
