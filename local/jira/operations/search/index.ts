import type { OperationMap } from '../../operation';
import { bulkFetchIssues } from './bulk-fetch-issues';
import { getIssuePickerResource } from './issue-picker';
import { matchIssues } from './match-issues';
import { parseJqlQueries } from './parse-queries';
import { removedSearchOperations } from './removed-search';
import { countIssues, searchAndReconsileIssuesUsingJql, searchAndReconsileIssuesUsingJqlPost } from './search-issues';

export const searchOperations: OperationMap = {
  searchAndReconsileIssuesUsingJql,
  searchAndReconsileIssuesUsingJqlPost,
  countIssues,
  parseJqlQueries,
  matchIssues,
  bulkFetchIssues,
  getIssuePickerResource,
  ...removedSearchOperations,
};
