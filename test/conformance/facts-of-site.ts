import { z } from 'zod';
import type { JiraSite } from '../../local/jira/create-jira-site';
import type { Caller } from '../../local/jira/operation';
import { defaultSettings } from '../../src/contracts/settings';
import { detectFields, type FieldKnowledge, fieldsToRead } from '../../src/facts/collect/field-knowledge';
import { issueFactsFrom, peopleOf } from '../../src/facts/collect/issue-facts-from';
import { issueJson } from '../../src/facts/collect/issue-json';
import type { IssueFact } from '../../src/facts/issue-fact';
import { InMemoryFactStore } from '../../src/facts/testing/in-memory-fact-store';
import { secondsOf } from '../../src/shared/epoch';

/** The app that reads: it sees every project and level; a person would miss links to what is hidden from them. */
const app = { appId: 'reader', accountId: 'app:reader', scopes: ['read:jira-work'] };
export const reader: Caller = { accountId: app.accountId, appId: app.appId, asApp: true };

export interface CollectedSite {
  readonly facts: readonly IssueFact[];
  readonly knowledge: FieldKnowledge;
  readonly store: InMemoryFactStore;
}

/** Collects the facts of all issues that Jira finds, through REST, as the sync does. `now` in epoch milliseconds. */
export async function factsOfSite(site: JiraSite, now: number): Promise<CollectedSite> {
  await site.installApp({ ...app, environmentId: 'test', name: 'Reader', modules: {}, invoke: async () => undefined });
  const fields = [...site.state.all('fields')].map(({ id, name, schemaType, schemaCustom }) => ({
    id,
    name,
    schemaType,
    ...(schemaCustom ? { schemaCustom } : {}),
  }));
  const knowledge = detectFields(fields, defaultSettings);
  const store = new InMemoryFactStore();
  const page = z.object({ issues: z.array(issueJson), nextPageToken: z.string().optional() });
  let token: string | undefined;
  do {
    const answer = await site.handle({
      method: 'POST',
      path: '/rest/api/3/search/jql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        jql: 'project is not EMPTY ORDER BY key',
        fields: fieldsToRead(knowledge, defaultSettings),
        maxResults: 100,
        ...(token ? { nextPageToken: token } : {}),
      }),
      principal: { kind: 'app', ...app },
    });
    const { issues, nextPageToken } = page.parse(JSON.parse(answer.body));
    const personNumbers = await store.numberPeople(issues.flatMap(peopleOf));
    const collected = issues.map((issue) =>
      issueFactsFrom(issue, {
        fields: knowledge,
        blockingLinkTypes: defaultSettings.blockingLinkTypes,
        customFacts: [],
        personNumbers,
        collectedAt: secondsOf(now),
      }),
    );
    await store.saveIssues(collected.flatMap((result) => (result.ok ? [result.value] : [])));
    token = nextPageToken;
  } while (token);
  const projects = [...site.state.all('projects')].map(({ id }) => Number(id));
  for (const projectId of projects) {
    const versions = site.state.by('versions.project', String(projectId));
    await store.replaceVersions(
      projectId,
      versions.map(({ id, name, released, archived }) => ({
        projectId,
        versionId: Number(id),
        name,
        startDay: null,
        releaseDay: null,
        released,
        archived,
      })),
    );
  }
  const facts = (await Promise.all(projects.map((projectId) => store.issueFacts(projectId, 0, 10_000)))).flat();
  return { facts, knowledge, store };
}
