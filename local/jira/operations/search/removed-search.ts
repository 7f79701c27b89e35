import { JiraError, type Operation } from '../../operation';

/** `/rest/api/3/search` was removed from Jira Cloud in 2025 (Atlassian changelog CHANGE-2046); it answers 410. */
const removed: Operation = () => {
  throw new JiraError(410, ['The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.']);
};

export const removedSearchOperations = { searchForIssuesUsingJql: removed, searchForIssuesUsingJqlPost: removed };
