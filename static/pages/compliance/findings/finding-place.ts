import type { Finding } from '../../../../src/contracts/audits/finding';

/** What a finding is about, in one word: the issue's key, the name of the part, or the project's key. */
export const findingPlace = ({ subject, projectKey }: Finding): string => {
  switch (subject.kind) {
    case 'issue':
      return subject.issueKey;
    case 'item':
      return subject.name;
    case 'project':
      return projectKey;
  }
};
