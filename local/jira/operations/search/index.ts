import type { OperationMap } from '../../operation';
import { countIssues, searchAndReconsileIssuesUsingJql, searchAndReconsileIssuesUsingJqlPost } from './search-issues';

export const searchOperations: OperationMap = {
  searchAndReconsileIssuesUsingJql,
  searchAndReconsileIssuesUsingJqlPost,
  countIssues,
};
