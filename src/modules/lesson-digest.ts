import type { App } from '../app';
import { membersByNode, projectsBelow } from '../facts/project-membership';
import { sendLessonDigests } from '../lessons/digest/lesson-digests';
import { lessonWords } from '../messages/lessons/lesson-words';
import { digestMailer } from '../platform/audits/send-digest';

/** Mails the week's new lessons to whoever asked for their topics, where the PMO named a mailbox issue; answers how many mails went out. */
export async function writeLessonDigests(app: App): Promise<number> {
  const { digestMailboxIssueKey, digestLanguage: language } = await app.settings.read();
  if (digestMailboxIssueKey === null) return 0;
  const ports = app.lessonPorts();
  const [candidates, nodes] = await Promise.all([ports.projects(), ports.nodes()]);
  const mailer = digestMailer(
    app.asApp,
    digestMailboxIssueKey,
    new Map(candidates.map(({ project }) => [project.projectId, project.projectKey])),
  );
  return sendLessonDigests({
    ...ports,
    browsableBy: mailer.browsableBy,
    projectsOfNode: async (nodeId) => projectsBelow(nodeId, nodes, membersByNode(nodes, candidates)),
    send: ({ accountId, lessons }) =>
      mailer.send(accountId, {
        subject: lessonWords(language, 'digest.subject', { count: lessons.length }),
        text: [
          lessonWords(language, 'digest.intro'),
          ...lessons.map(({ title, topics }) => `• ${title} (${topics.join(', ')})`),
          '',
          lessonWords(language, 'digest.end'),
        ].join('\n'),
      }),
  });
}
