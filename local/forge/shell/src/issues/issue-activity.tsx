import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import TextArea from '@atlaskit/textarea';
import { type FormEvent, useState } from 'react';
import type { FramePlace } from '../../../product';
import { AppFrame } from '../frame/app-frame';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Moment } from '../parts/moment';
import { RichText } from '../parts/rich-text';
import { jiraApi } from '../site/jira-api';
import type { IssueDetail } from '../site/jira-records';
import { useModules, useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

/** Comments, history and the app's own activity tabs. */
export function IssueActivity({
  issue,
  place,
  onRefresh,
}: {
  readonly issue: IssueDetail;
  readonly place: FramePlace;
  readonly onRefresh: () => void;
}) {
  const words = useWords();
  const tabs = useModules('jira:issueActivity');
  return (
    <section aria-label={words.activity}>
      <Heading size="small">{words.activity}</Heading>
      <Tabs id={`activity-${issue.key}`}>
        <TabList>
          <Tab>{words.comments}</Tab>
          <Tab>{words.history}</Tab>
          {tabs.map((module) => (
            <Tab key={module.key}>{module.title}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <Comments issueKey={issue.key} />
        </TabPanel>
        <TabPanel>
          <History issueKey={issue.key} />
        </TabPanel>
        {tabs.map((module) => (
          <TabPanel key={module.key}>
            <div className="tab-frame">
              <AppFrame module={module} place={place} title={module.title} fit="content" onRefresh={onRefresh} />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

function Comments({ issueKey }: { readonly issueKey: string }) {
  const words = useWords();
  const [comments, reload] = useLoaded(`comments ${issueKey}`, () => jiraApi.comments(issueKey));
  return (
    <div className="stack activity">
      <CommentForm issueKey={issueKey} onAdded={reload} />
      {comments.state === 'loading' && <Loading rows={2} />}
      {comments.state === 'failed' && <Failure error={comments.error} onRetry={reload} />}
      {comments.state === 'ready' && comments.value.comments.length === 0 && <p className="subtle">{words.noComments}</p>}
      {comments.value?.comments.map((comment) => (
        <div key={comment.id} className="comment">
          <p>
            <strong>{comment.author?.displayName ?? '–'}</strong>{' '}
            <span className="subtle">
              <Moment at={comment.created} />
            </span>
          </p>
          <RichText body={comment.body} />
        </div>
      ))}
    </div>
  );
}

function CommentForm({ issueKey, onAdded }: { readonly issueKey: string; readonly onAdded: () => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [error, setError] = useState<Error>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      await jiraApi.addComment(issueKey, paragraphs(text));
      setText('');
      setError(undefined);
      onAdded();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <form className="stack" onSubmit={add}>
      <TextArea
        aria-label={words.addComment}
        placeholder={words.addComment}
        minimumRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error && <Failure error={error} />}
      {text.trim() !== '' && (
        <div>
          <Button type="submit" appearance="primary">
            {words.comment}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Plain text as an Atlassian document, a paragraph a line. */
export function paragraphs(text: string): unknown {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return { type: 'doc', version: 1, content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })) };
}

function History({ issueKey }: { readonly issueKey: string }) {
  const words = useWords();
  const [history, reload] = useLoaded(`history ${issueKey}`, () => jiraApi.changelog(issueKey));
  if (history.state === 'loading') return <Loading rows={3} />;
  if (history.state === 'failed') return <Failure error={history.error} onRetry={reload} />;
  if (history.value.values.length === 0) return <p className="subtle">{words.noHistory}</p>;
  return (
    <ul className="history activity">
      {[...history.value.values].reverse().flatMap((change) =>
        change.items.map((item) => (
          <li key={`${change.id} ${item.field}`} className="history-row">
            <strong>{change.author?.displayName ?? '–'}</strong> {words.changed(item.field)}{' '}
            <span className="subtle">
              <Moment at={change.created} />
            </span>
            <div>
              <span>{item.from ?? words.none}</span> → <span>{item.to ?? words.none}</span>
            </div>
          </li>
        )),
      )}
    </ul>
  );
}
