import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { router } from '@forge/bridge';
import { useId, useState } from 'react';
import type { JournalEntry } from '../../../../src/contracts/templates/run';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';
import { useItemName } from '../item-name';

/** Lines drawn at once; more come on demand. */
const PAGE = 100;
const appearance = { begun: 'inprogress', done: 'success', failed: 'removed', undone: 'default', leftOnUndo: 'moved' } as const;
const wentWrong = ({ state, problem }: JournalEntry): boolean => state === 'failed' || problem !== null;

/** Everything that a run did, the newest first, with Jira's words where it refused. */
export const RunJournal = ({ journal }: { readonly journal: readonly JournalEntry[] }) => {
  const { say, formats } = useSpeech();
  const nameOf = useItemName();
  const id = useId();
  const [shown, setShown] = useState(PAGE);
  const [onlyWrong, setOnlyWrong] = useState(false);
  const newestFirst = [...journal].reverse().filter((entry) => !onlyWrong || wentWrong(entry));
  const now = Math.floor(Date.now() / 1000);
  return (
    <section aria-labelledby={id} className="pl-journal">
      <div className="pl-journal__head">
        <Heading size="small" as="h3" id={id}>
          {say('runs.journal')}
        </Heading>
        {journal.some(wentWrong) ? (
          <label className="pl-option">
            <input type="checkbox" checked={onlyWrong} onChange={(event) => setOnlyWrong(event.currentTarget.checked)} />
            <span>{say('runs.journal.only')}</span>
          </label>
        ) : null}
        <span className="pl-subtle">{say('runs.journal.shown', { count: newestFirst.length })}</span>
      </div>
      {newestFirst.length === 0 ? (
        <p>{say('runs.journal.none')}</p>
      ) : (
        <ScrollRegion label={say('runs.journal')}>
          <table className="pl-plain-table pl-cards">
            <thead>
              <tr>
                <th scope="col">{say('runs.journal.what')}</th>
                <th scope="col">{say('runs.journal.state')}</th>
                <th scope="col">{say('runs.journal.jira')}</th>
                <th scope="col">{say('runs.journal.when')}</th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.slice(0, shown).map((entry) => (
                <tr key={`${entry.ref} ${entry.state} ${entry.at}`}>
                  <th scope="row" className="pl-cards__head">
                    {nameOf(entry.title, entry.kind)}
                    {entry.title === '' ? null : <span className="pl-subtle"> · {say(`preview.kind.${entry.kind}`)}</span>}
                    {entry.problem === null ? null : <p className="pl-journal__problem">{entry.problem}</p>}
                  </th>
                  <td>
                    <Lozenge appearance={appearance[entry.state]}>{say(`runs.journal.${entry.state}`)}</Lozenge>
                  </td>
                  <td>
                    <JiraLink entry={entry} />
                  </td>
                  <td className="pl-numeric pl-journal__when">{formats.moment(entry.at, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {newestFirst.length > shown ? (
        <Button appearance="subtle" onClick={() => setShown((count) => count + PAGE)}>
          {say('runs.list.more', { count: newestFirst.length - shown })}
        </Button>
      ) : null}
    </section>
  );
};

/** Ids tell nobody anything; a key leads to what it names, as long as it is there. */
const JiraLink = ({ entry: { jiraKey, state } }: { readonly entry: JournalEntry }) => {
  if (jiraKey === null || state === 'undone') return <span className="pl-subtle">{jiraKey}</span>;
  return (
    <button type="button" className="pl-link" onClick={() => void router.open(`/browse/${encodeURIComponent(jiraKey)}`)}>
      {jiraKey}
    </button>
  );
};
