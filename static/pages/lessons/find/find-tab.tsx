import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { type RefObject, useState } from 'react';
import { lessonCategories, lessonPhases } from '../../../../src/contracts/lessons/lesson';
import { MAX_QUERY_CHARACTERS } from '../../../../src/contracts/lessons/lesson-contracts';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { useTypedText } from '../../../components/use-typed-text';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useAddressPart } from '../../compliance/address/use-address-part';
import { lessonsPart } from '../address/lessons-part';
import { LessonList } from './lesson-card';
import { StartView, type StartViewProps } from './start-view';

/** Results are shown so many at a time. */
const PAGE = 20;

interface FindTabProps {
  readonly searchField: RefObject<HTMLInputElement>;
  /** What stands here until somebody searches. */
  readonly start: StartViewProps;
  /** Raised when a lesson was changed, so that lists are read again. */
  readonly changes: number;
  readonly onOpen: (lessonId: string) => void;
}

/** Search box first; below it what fits the viewer, or what was found. */
export const FindTab = ({ searchField, start, changes, onOpen }: FindTabProps) => {
  const { say } = useSpeech();
  const [{ search, categories, phases, topics }, change] = useAddressPart(lessonsPart);
  const [typed, setTyped] = useTypedText(search, (text) => change('replace', { search: text }));
  const isSearching = search.trim() !== '' || categories.length + phases.length + topics.length > 0;
  return (
    <div className="pl-lessons-find">
      <search className="pl-lessons-find__bar">
        <Textfield
          ref={searchField}
          aria-label={say('lessons.search')}
          placeholder={say('lessons.search.placeholder')}
          elemBeforeInput={
            <span className="pl-lessons-find__icon">
              <SearchIcon label="" />
            </span>
          }
          maxLength={MAX_QUERY_CHARACTERS}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ChoiceMenu
          name={say('lesson.category')}
          options={lessonCategories.map((value) => ({ value, label: say(`lesson.category.${value}`) }))}
          chosen={categories}
          onChange={(chosen) => change('push', { categories: chosen })}
        />
        <ChoiceMenu
          name={say('lesson.phases')}
          options={lessonPhases.map((value) => ({ value, label: say(`lesson.phase.${value}`) }))}
          chosen={phases}
          onChange={(chosen) => change('push', { phases: chosen })}
        />
        {isSearching ? (
          <Button appearance="subtle" onClick={() => change('push', { search: '', categories: [], phases: [], topics: [] })}>
            {say('lessons.search.clear')}
          </Button>
        ) : null}
      </search>
      {isSearching ? <Results changes={changes} onOpen={onOpen} /> : <StartView {...start} />}
    </div>
  );
};

const Results = ({ changes, onOpen }: Pick<FindTabProps, 'changes' | 'onOpen'>) => {
  const { say, language } = useSpeech();
  const [{ search, categories, phases, topics }, change] = useAddressPart(lessonsPart);
  const [shown, setShown] = useState({ question: '', limit: PAGE });
  const question = JSON.stringify([search, categories, phases, topics, language, changes]);
  const limit = shown.question === question ? Math.min(shown.limit, 50) : PAGE;
  const { load, retry } = useAnswer(`${question} ${limit}`, () =>
    callApp('lessons.search', {
      text: search,
      typing: true,
      facets: { categories: [...categories], phases: [...phases], topics: [...topics] },
      limit,
      language,
    }),
  );
  if (load.state === 'loading') {
    return (
      <div role="status" aria-label={say('loading')} className="pl-lesson-list">
        <SkeletonBar height={96} />
        <SkeletonBar height={96} />
        <SkeletonBar height={96} />
      </div>
    );
  }
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const { hits, matching, facets, problem } = load.value;
  return (
    <section aria-label={say('lessons.results')}>
      <p role="status" className="pl-subtle">
        {problem === null ? say('lessons.found', { count: matching }) : say(`lessons.problem.${problem}`)}
      </p>
      {facets.topics.length === 0 ? null : (
        <ul className="pl-lesson-topics" aria-label={say('lessons.topics')}>
          {facets.topics.slice(0, 10).map(({ value, label, count }) => (
            <li key={value}>
              <button
                type="button"
                className="pl-lesson-topic"
                aria-pressed={topics.includes(value)}
                onClick={() =>
                  change('push', { topics: topics.includes(value) ? topics.filter((one) => one !== value) : [...topics, value] })
                }
              >
                {label} <span className="pl-subtle">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hits.length === 0 ? (
        <p className="pl-nothing">{say('lessons.none')}</p>
      ) : (
        <LessonList label={say('lessons.results')} hits={hits} onOpen={onOpen} />
      )}
      {matching > hits.length && limit < 50 ? (
        <Button onClick={() => setShown({ question, limit: limit + PAGE })}>{say('lessons.more')}</Button>
      ) : null}
    </section>
  );
};
