import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useEffect, useState } from 'react';
import { Page } from '../parts/page';
import { to } from '../routing/route';
import { router, useAddress } from '../routing/router';
import { useWords } from '../site/site-context';
import { IssueList } from './issue-list';

/** `/issues/?jql=…`: where "open in Jira" links of apps land. */
export function IssuesPage() {
  const words = useWords();
  const jql = new URLSearchParams(useAddress().search).get('jql') ?? '';
  const [text, setText] = useState(jql);
  useEffect(() => setText(jql), [jql]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    router.go(to.issues(text.trim()));
  };
  return (
    <Page title={words.issues}>
      <form className="jql-form" onSubmit={search}>
        <Textfield
          name="jql"
          aria-label="JQL"
          elemBeforeInput={<span className="jql-mark">JQL</span>}
          isMonospaced
          isCompact
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" appearance="primary">
          {words.search}
        </Button>
      </form>
      <IssueList jql={jql === '' ? 'ORDER BY updated DESC' : jql} label={words.issues} />
    </Page>
  );
}
