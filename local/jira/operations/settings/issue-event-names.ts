/** Jira's own issue events, as notification schemes name them. */
export const issueEventNames: Readonly<Record<string, string>> = {
  1: 'Issue Created',
  2: 'Issue Updated',
  3: 'Issue Assigned',
  4: 'Issue Resolved',
  5: 'Issue Closed',
  6: 'Issue Commented',
  7: 'Issue Reopened',
  8: 'Issue Deleted',
  9: 'Issue Moved',
  13: 'Generic Event',
  14: 'Issue Comment Edited',
};
