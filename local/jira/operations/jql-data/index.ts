import type { OperationMap } from '../../operation';
import { getAutoComplete, getAutoCompletePost } from './autocomplete';
import { getPrecomputations, getPrecomputationsByID, updatePrecomputations } from './precomputations';
import { sanitiseJqlQueries } from './sanitise';
import { getFieldAutoCompleteForQueryString } from './suggestions';

export const jqlDataOperations: OperationMap = {
  getAutoComplete,
  getAutoCompletePost,
  getFieldAutoCompleteForQueryString,
  sanitiseJqlQueries,
  getPrecomputations,
  getPrecomputationsByID,
  updatePrecomputations,
};
