import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { AnotherTopic } from './another-topic';

/** Topics of one reader; as the contract of `lessons.subscribe` has it. */
const MAX_TOPICS = 30;

export interface Subscription {
  readonly topics: readonly string[];
  /** Told what is kept now. */
  readonly onSaved: (topics: readonly string[]) => void;
}

/** Which topics the weekly mail is about. Each choice is kept at once; the last one wins. */
export const WeeklyMail = ({ topics, onSaved }: Subscription) => {
  const { say, language } = useSpeech();
  const offered = useAnswer(`topics ${language}`, () =>
    // As if still typing: nobody is shown these lessons, so that none is counted as shown.
    callApp('lessons.search', { text: '', typing: true, facets: {}, limit: 1, language }),
  );
  const [chosen, setChosen] = useState(topics);
  const [saving, setSaving] = useState<'no' | 'now' | 'done'>('no');
  const [error, setError] = useState<CallError | null>(null);
  const last = useRef(0);
  const choose = async (next: readonly string[]) => {
    const kept = next.slice(0, MAX_TOPICS);
    last.current += 1;
    const own = last.current;
    setChosen(kept);
    setSaving('now');
    const answer = await callApp('lessons.subscribe', { topics: [...kept] });
    if (answer.ok) onSaved(answer.value.topics);
    if (own !== last.current) return;
    setSaving(answer.ok ? 'done' : 'no');
    setError(answer.ok ? null : answer.error);
    setChosen(answer.ok ? answer.value.topics : topics);
  };
  if (offered.load.state === 'loading') return <SkeletonBar height={72} />;
  if (!offered.load.ok) {
    return (
      <ErrorNotice title={say('error.loadTitle')} error={offered.load.error} action={{ label: say('action.retry'), run: offered.retry }} />
    );
  }
  const found = offered.load.value.facets.topics.map(({ value }) => value);
  const options = [...new Set([...topics, ...chosen, ...found])].sort((a, b) => a.localeCompare(b, language));
  const isFull = chosen.length >= MAX_TOPICS;
  const state = chosen.length === 0 ? say('weeklyMail.none') : say('weeklyMail.chosen', { topics: listOf(chosen, language) });
  return (
    <div className="pl-weekly-mail">
      <p>{say('weeklyMail.body')}</p>
      {error === null ? null : <ErrorNotice title={say('error.saveTitle')} error={error} />}
      <div className="pl-lesson-page__actions">
        {options.length === 0 ? (
          <p className="pl-subtle">{say('weeklyMail.noTopics')}</p>
        ) : (
          <ChoiceMenu
            name={say('weeklyMail.topics')}
            options={options.map((topic) => ({ value: topic, label: topic, isDisabled: isFull && !chosen.includes(topic) }))}
            chosen={chosen}
            onChange={(next) => void choose(next)}
          />
        )}
        {chosen.length === 0 ? null : (
          <Button appearance="subtle" onClick={() => void choose([])}>
            {say('weeklyMail.stop')}
          </Button>
        )}
      </div>
      <AnotherTopic isFull={isFull} onAdd={(topic) => void choose([...new Set([...chosen, topic])])} />
      <p role="status" className="pl-subtle">
        {saving === 'now' ? `${say('weeklyMail.saving')} …` : saving === 'done' ? `✓ ${say('weeklyMail.saved')} ${state}` : state}
        {isFull ? ` ${say('weeklyMail.full')}` : ''}
      </p>
    </div>
  );
};

const listOf = (topics: readonly string[], language: string): string => new Intl.ListFormat(language).format(topics);
