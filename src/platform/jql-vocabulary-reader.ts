import type { Settings } from '../contracts/settings';
import { knownFields } from '../facts/sync/collection-knowledge';
import type { VocabularyReader } from '../portfolio/ports';
import type { ForgeSqlSyncStore } from './sql/forge-sql-sync-store';

/** What fields are called in JQL on this site. */
export const forgeVocabularyReader = (store: ForgeSqlSyncStore, settings: () => Promise<Settings>): VocabularyReader => ({
  read: async () => {
    const current = await settings();
    const fields = await knownFields(store, current);
    const clause = (fieldId: string): string => fieldId.replace(/^customfield_(\d+)$/, 'cf[$1]');
    return {
      clausesOf: (field) => fields[field].map(clause),
      customField: (fieldNumber) => {
        const fact = current.customFacts.find((candidate) => candidate.fieldNumber === fieldNumber);
        return fact && { clause: clause(fact.fieldId), kind: fact.kind };
      },
      // No figure names people; a condition that does is explained without JQL.
      accountIdOf: () => undefined,
    };
  },
});
