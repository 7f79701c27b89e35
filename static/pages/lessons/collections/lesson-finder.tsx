import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { MAX_QUERY_CHARACTERS } from '../../../../src/contracts/lessons/lesson-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { Field } from '../../../components/field';
import { useAnswer } from '../../../components/use-answer';
import { useTypedText } from '../../../components/use-typed-text';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

/** Results under the search field of a dialog: more would push away what was picked. */
const SHOWN = 6;

interface LessonFinderProps {
  readonly picked: readonly string[];
  /** A lesson was added, or taken out again. */
  readonly onToggle: (lessonId: string, title: string) => void;
}

/** Finds published lessons with the search of the app, to pick them one by one. */
export const LessonFinder = ({ picked, onToggle }: LessonFinderProps) => {
  const { say, language } = useSpeech();
  const [text, setText] = useState('');
  const [typed, setTyped] = useTypedText(text, setText);
  const { load, retry } = useAnswer(`${language} ${text}`, () =>
    callApp('lessons.search', { text, typing: true, facets: {}, limit: SHOWN, language }),
  );
  return (
    <div className="pl-lesson-finder">
      <Field label={say('collection.find')}>
        {(parts) => (
          <Textfield
            {...parts}
            type="search"
            maxLength={MAX_QUERY_CHARACTERS}
            placeholder={say('lessons.search.placeholder')}
            value={typed}
            onKeyDown={(event) => {
              // Enter belongs to the search here, not to the dialog around it.
              if (event.key === 'Enter') event.preventDefault();
            }}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {load.state === 'loading' ? (
        <p className="pl-subtle" role="status">
          {say('loading')} …
        </p>
      ) : !load.ok ? (
        <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      ) : load.value.hits.length === 0 ? (
        <p className="pl-subtle" role="status">
          {say('collection.find.none')}
        </p>
      ) : (
        <ul className="pl-lesson-finder__results" aria-label={say('collection.find.results')}>
          {load.value.hits.map(({ id, title }) => (
            <li key={id}>
              <span className="pl-lesson-order__title">{title.text}</span>
              <Button
                spacing="compact"
                isSelected={picked.includes(id)}
                aria-label={say(picked.includes(id) ? 'collection.remove' : 'collection.add.named', { title: title.text })}
                onClick={() => onToggle(id, title.text)}
              >
                {picked.includes(id) ? `✓ ${say('collection.in')}` : say('collection.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
