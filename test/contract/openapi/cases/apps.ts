import type { Cases } from '../conformance-case';
import { appKeys } from '../small-site';
import { missing, notForBob } from './refusals';

const health = { propertyKey: 'health' };

/** What only apps ask. */
export const appCases: Cases = {
  getForgeAppPropertyKeys: { works: { as: 'app' }, refused: notForBob },
  getForgeAppProperty: { works: { as: 'app', path: health }, refused: missing({ propertyKey: 'none' }) },
  putForgeAppProperty: { works: { as: 'app', path: { propertyKey: 'plan' }, body: { on: true }, status: 201 }, refused: notForBob },
  deleteForgeAppProperty: { works: { as: 'app', path: health, status: 204 }, refused: missing({ propertyKey: 'none' }) },
  getPolicy: { works: { as: 'app' }, refused: 'never' },
  getPolicies: {
    works: {
      as: 'app',
      query: { ids: '10000,10001' },
      prepare: ({ state, site }) => {
        const [appId = ''] = site.services.apps.keys();
        state.put('appAccessBlocks', { id: `${appId}:10001`, appId, projectId: '10001' });
      },
    },
    refused: { query: { ids: '99' }, status: 400 },
  },
  getPrecomputations: { works: { as: 'app', query: { functionKey: appKeys.jqlFunction, orderBy: 'used' } }, refused: notForBob },
  getPrecomputationsByID: { works: { as: 'app', body: { precomputationIDs: ['10000', '99'] } }, refused: notForBob },
  updatePrecomputations: {
    works: {
      as: 'app',
      query: { skipNotFoundPrecomputations: 'true' },
      body: {
        values: [
          { id: '10000', value: 'due < -1d' },
          { id: '99', error: 'Gone.' },
        ],
      },
    },
    refused: { query: {}, status: 404 },
  },
  updateCustomFieldValue: {
    works: { as: 'app', path: { fieldIdOrKey: 'customfield_10051' }, body: { updates: [{ issueIds: [10000], value: 7 }] }, status: 204 },
    refused: notForBob,
  },
  updateMultipleCustomFieldValues: {
    works: { as: 'app', body: { updates: [{ customField: 'customfield_10051', issueIds: [10000], value: 7 }] }, status: 204 },
    refused: notForBob,
  },
};
