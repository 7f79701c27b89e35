import type { App } from '../app';
import { buildDigests, digestIdOf, type StoredDigest } from '../audits/digests/build-digests';
import { digestOf, mailDigests } from '../audits/digests/mail-digests';
import type { Digest } from '../contracts/audits/digest-contracts';
import { standardMessage } from '../messages/audits/standard-message';
import type { Language } from '../messages/message';
import { digestMailer } from '../platform/audits/send-digest';
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
    return ok({ digest: stored ? await inWords(app, digestOf(stored.value, visible), language) : null });
  },
};

/** Writes the digests of yesterday, and mails them where the PMO named a mailbox issue: each of the projects that its reader may browse. */
export async function writeDigests(app: App): Promise<{ readonly written: number; readonly sent: number }> {
  const written = await buildDigests(app.digests);
  const { digestMailboxIssueKey, digestLanguage } = await app.settings.read();
  if (digestMailboxIssueKey === null) return { written: written.length, sent: 0 };
  const keyOf = new Map((await app.standards.projects()).map(({ project }) => [project.projectId, project.projectKey]));
  const sent = await mailDigests(
    {
      ...digestMailer(app.asApp, digestMailboxIssueKey, keyOf),
      words: async (digest) => {
        const said = await inWords(app, digest, digestLanguage);
        const subject = standardMessage(digestLanguage, 'digest.subject', { day: formatDay(digest.day) });
        return said && { subject, text: said.text };
      },
    },
    written,
  );
  return { written: written.length, sent };
}

async function inWords(app: App, digest: StoredDigest, language: Language): Promise<Digest | null> {
  const [candidates, titles] = await Promise.all([app.standards.projects(), ruleTitles(app.standards, language)]);
  const projectOf = new Map(candidates.map(({ project }) => [project.projectId, project]));
  const projects = digest.projects.flatMap(({ projectId, ...figures }) => {
    const project = projectOf.get(projectId);
    return project ? [{ projectId, key: project.projectKey, name: project.name, ...figures }] : [];
  });
  const waiversEnding = digest.waiversEnding.flatMap(({ waiverId, ruleId, projectId, daysLeft }) => {
    const project = projectOf.get(projectId);
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
