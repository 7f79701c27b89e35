import type { App } from '../app';
import { buildDigests, digestIdOf, type StoredDigest } from '../audits/digests/build-digests';
import type { Digest } from '../contracts/audits/digest-contracts';
import { standardMessage } from '../messages/audits/standard-message';
import type { Language } from '../messages/message';
import { sendDigest } from '../platform/audits/send-digest';
import { formatDay } from '../shared/epoch';
import { ok } from '../shared/result';
import type { RpcHandlers } from './rpc-handler';
import { ruleTitles } from './rule-titles';

/** The viewer's own digest: of projects that they still may browse. */
export const digestHandlers: Pick<RpcHandlers, 'digests.getMine'> = {
  'digests.getMine': async ({ language }, { app, viewer }) => {
    const [candidates, visible] = await Promise.all([app.standards.projects(), viewer.visibleProjects()]);
    const id = digestIdOf(viewer.accountId, candidates);
    const stored = id === undefined ? undefined : await app.digests.digests.get(id);
    return ok({ digest: stored ? await inWords(app, stored.value, language, (id) => visible.has(id)) : null });
  },
};

/** Writes the digests of yesterday, and mails them where the PMO named a mailbox issue. */
export async function writeDigests(app: App): Promise<{ readonly written: number; readonly sent: number }> {
  const written = await buildDigests(app.digests);
  const { digestMailboxIssueKey, digestLanguage } = await app.settings.read();
  if (digestMailboxIssueKey === null) return { written: written.length, sent: 0 };
  let sent = 0;
  for (const { accountId, digest } of written) {
    const words = await inWords(app, digest, digestLanguage, () => true);
    const subject = standardMessage(digestLanguage, 'digest.subject', { day: formatDay(digest.day) });
    if (words && (await sendDigest(app.asApp, digestMailboxIssueKey, accountId, subject, words.text))) sent++;
  }
  return { written: written.length, sent };
}

async function inWords(app: App, digest: StoredDigest, language: Language, shows: (projectId: number) => boolean): Promise<Digest | null> {
  const [candidates, titles] = await Promise.all([app.standards.projects(), ruleTitles(app.standards, language)]);
  const projectOf = new Map(candidates.map(({ project }) => [project.projectId, project]));
  const projects = digest.projects.flatMap(({ projectId, ...figures }) => {
    const project = shows(projectId) ? projectOf.get(projectId) : undefined;
    return project ? [{ projectId, key: project.projectKey, name: project.name, ...figures }] : [];
  });
  const waiversEnding = digest.waiversEnding.flatMap(({ waiverId, ruleId, projectId, daysLeft }) => {
    const project = shows(projectId) ? projectOf.get(projectId) : undefined;
    return project ? [{ waiverId, ruleTitle: titles(ruleId), key: project.projectKey, daysLeft }] : [];
  });
  if (projects.length + waiversEnding.length === 0) return null;
  const text = [
    ...projects.map(({ key, newFindings, fixedFindings, openFindings, failingShall }) =>
      standardMessage(language, 'digest.project', { key, newFindings, fixedFindings, openFindings, failingShall }),
    ),
    ...waiversEnding.map(({ key, ruleTitle, daysLeft }) =>
      standardMessage(language, 'digest.waiver', { key, rule: ruleTitle, count: daysLeft }),
    ),
  ].join('\n');
  return { day: digest.day, projects, waiversEnding, text };
}
