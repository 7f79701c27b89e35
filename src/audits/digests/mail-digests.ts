import type { StoredDigest } from './build-digests';

/** A digest in the words of a mail. */
export interface DigestMail {
  readonly subject: string;
  readonly text: string;
}

export interface MailPorts {
  /**
   * Of which of these projects Jira confirms that somebody may browse them now. Where that cannot be found out the project is left out,
   * since a mail cannot be taken back.
   */
  readonly browsableBy: (accountId: string, projectIds: readonly number[]) => Promise<ReadonlySet<number>>;
  /** `null` when nothing is left to tell. */
  readonly words: (digest: StoredDigest) => Promise<DigestMail | null>;
  /** `false` when Jira refused. */
  readonly send: (accountId: string, mail: DigestMail) => Promise<boolean>;
}

/**
 * Mails digests to whom they are for; answers how many were sent. That somebody leads a project does not mean that they may see it (Jira
 * lets a lead lose access), so each project is confirmed first and left out otherwise.
 */
export async function mailDigests(
  { browsableBy, words, send }: MailPorts,
  digests: readonly { readonly accountId: string; readonly digest: StoredDigest }[],
): Promise<number> {
  let sent = 0;
  for (const { accountId, digest } of digests) {
    const told = [...digest.projects, ...digest.waiversEnding].map(({ projectId }) => projectId);
    const browsable = await browsableBy(accountId, [...new Set(told)]);
    const mail = await words(digestOf(digest, browsable));
    if (mail && (await send(accountId, mail))) sent++;
  }
  return sent;
}

/** What a digest says of these projects. */
export const digestOf = (digest: StoredDigest, projectIds: ReadonlySet<number>): StoredDigest => ({
  ...digest,
  projects: digest.projects.filter(({ projectId }) => projectIds.has(projectId)),
  waiversEnding: digest.waiversEnding.filter(({ projectId }) => projectIds.has(projectId)),
});
