import { emptyRecord } from '../../audits/governance/empty-record';
import type { GovernanceRecords, StoredGates } from '../../audits/governance/governance-records';
import type { ProjectRecord } from '../../contracts/audits/governance-contracts';
import type { StoredRecord } from '../../shared/record-collection';
import type { FoundItem, JiraName, WantedItemOf } from '../../templates/items/item';
import type { RemovalOutcome } from '../../templates/ports';

export type OwnKind = 'record' | 'gate' | 'document';
export type OwnItem = { readonly [K in OwnKind]: WantedItemOf<K> }[OwnKind];

/** What Plumbline itself keeps about projects, as items: the record, its documents, and the gates. */
export interface OwnItems {
  items(projectId: number): Promise<readonly FoundItem[]>;
  /** Writes an item: this one, or one of its name, or a new one. Of a record, `changed` says which fields. Repeatable. */
  write(projectId: number, item: OwnItem, known: JiraName | undefined, changed: readonly string[] | undefined): Promise<JiraName>;
  find(projectId: number, item: OwnItem): Promise<JiraName | undefined>;
  /** What removing would come to. `made`: as it was made. */
  judge(
    projectId: number,
    kind: OwnKind,
    jira: JiraName,
    made: OwnItem | undefined,
  ): Promise<Exclude<RemovalOutcome, 'removed'> | undefined>;
  remove(projectId: number, kind: OwnKind, jira: JiraName): Promise<void>;
}

type Records = Pick<GovernanceRecords, 'records' | 'gates'>;
const RECORD: JiraName = { id: 'record', key: null };
const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export function ownItems({ records, gates }: Records, now: () => number, newId: () => string): OwnItems {
  const changeRecord = async (projectId: number, change: (record: ProjectRecord) => ProjectRecord): Promise<void> => {
    for (;;) {
      const known = await records.get(String(projectId));
      const value = change(known?.value ?? emptyRecord);
      const place = { id: String(projectId), projectId, position: now() };
      if (known ? await records.replace({ ...place, version: known.version, value }) : await records.insert({ ...place, value })) return;
    }
  };
  const changeGates = async (projectId: number, change: (stored: StoredGates['gates']) => StoredGates['gates']): Promise<void> => {
    for (;;) {
      const known: StoredRecord<StoredGates> | undefined = await gates.get(String(projectId));
      const value = { gates: change(known?.value.gates ?? []) };
      const place = { id: String(projectId), projectId, position: now() };
      if (known ? await gates.replace({ ...place, version: known.version, value }) : await gates.insert({ ...place, value })) return;
    }
  };
  const recordOf = async (projectId: number): Promise<ProjectRecord> => (await records.get(String(projectId)))?.value ?? emptyRecord;
  const gatesOf = async (projectId: number): Promise<StoredGates['gates']> => (await gates.get(String(projectId)))?.value.gates ?? [];

  const find = async (projectId: number, item: OwnItem): Promise<JiraName | undefined> => {
    switch (item.kind) {
      case 'record':
        return hasContent(await recordOf(projectId)) ? RECORD : undefined;
      case 'gate': {
        const found = (await gatesOf(projectId)).find((gate) => isGate(gate, item));
        return found && { id: found.id, key: null };
      }
      case 'document': {
        const found = (await recordOf(projectId)).documents.find((document) => sameName(document.name, item.fields.name));
        return found && { id: found.id, key: null };
      }
    }
  };

  return {
    find,
    async items(projectId) {
      const record = await recordOf(projectId);
      return [
        ...(hasContent(record) ? [recordItem(record)] : []),
        ...(await gatesOf(projectId)).map(({ id, stage, name, dueDay }): FoundItem => {
          return { ref: null, kind: 'gate', jira: { id, key: null }, fields: { stage, name, dueDay }, shared: false };
        }),
        ...record.documents.map(({ id, name, required, link, reviewDueDay }): FoundItem => {
          const fields = { name, required, link, dueDay: reviewDueDay };
          return { ref: null, kind: 'document', jira: { id, key: null }, fields, shared: false };
        }),
      ];
    },
    async write(projectId, item, name, changed) {
      const known = name ?? (await find(projectId, item));
      const id = known?.id ?? newId();
      switch (item.kind) {
        case 'record':
          await changeRecord(projectId, (record) => withContent(record, item.fields, changed));
          return RECORD;
        case 'gate': {
          const { fields } = item;
          await changeGates(projectId, (stored) =>
            known
              ? stored.map((gate) => (gate.id === id ? { ...gate, ...fields, dueDay: fields.dueDay ?? gate.dueDay } : gate))
              : [...stored, { id, ...fields, decisions: [] }],
          );
          return { id, key: null };
        }
        case 'document': {
          const { name, required, link, dueDay } = item.fields;
          await changeRecord(projectId, (record) => ({
            ...record,
            documents: known
              ? record.documents.map((one) =>
                  one.id === id ? { ...one, name, required, link: link || one.link, reviewDueDay: dueDay ?? one.reviewDueDay } : one,
                )
              : [...record.documents, { id, name, required, link, reviewedDay: null, reviewDueDay: dueDay }],
          }));
          return { id, key: null };
        }
      }
    },
    async judge(projectId, kind, jira, made) {
      switch (kind) {
        case 'record': {
          const record = await recordOf(projectId);
          if (!hasContent(record)) return 'gone';
          const isAsMade = made?.kind !== 'record' || same(contentOf(record), made.fields);
          return isAsMade ? undefined : 'changedSince';
        }
        case 'gate': {
          const gate = (await gatesOf(projectId)).find(({ id }) => id === jira.id);
          if (!gate) return 'gone';
          const isAsMade = made?.kind !== 'gate' || same({ stage: gate.stage, name: gate.name, dueDay: gate.dueDay }, made.fields);
          return gate.decisions.length === 0 && isAsMade ? undefined : 'changedSince';
        }
        case 'document': {
          const document = (await recordOf(projectId)).documents.find(({ id }) => id === jira.id);
          if (!document) return 'gone';
          const { name, required, link, reviewDueDay, reviewedDay } = document;
          const isAsMade = made?.kind !== 'document' || same({ name, required, link, dueDay: reviewDueDay }, made.fields);
          return reviewedDay === null && isAsMade ? undefined : 'changedSince';
        }
      }
    },
    async remove(projectId, kind, jira) {
      if (kind === 'gate') await changeGates(projectId, (stored) => stored.filter(({ id }) => id !== jira.id));
      else if (kind === 'document')
        await changeRecord(projectId, (record) => ({ ...record, documents: record.documents.filter(({ id }) => id !== jira.id) }));
      else await changeRecord(projectId, ({ documents }) => ({ ...emptyRecord, documents }));
      const [record, stored] = [await records.get(String(projectId)), await gates.get(String(projectId))];
      // Nothing is kept about a project of which nobody wrote anything.
      if (record && !hasContent(record.value) && record.value.documents.length === 0) await records.remove(record.id, record.version);
      if (stored?.value.gates.length === 0) await gates.remove(stored.id, stored.version);
    },
  };
}

type RecordFields = WantedItemOf<'record'>['fields'];

const contentOf = ({ sponsorAccountId, goal, startDay, endDay, budget, currency }: ProjectRecord): RecordFields => ({
  sponsor: sponsorAccountId,
  goal,
  startDay,
  endDay,
  budget,
  currency,
});

const hasContent = (record: ProjectRecord): boolean => !same(contentOf(record), contentOf(emptyRecord));

const recordItem = (record: ProjectRecord): FoundItem => ({
  ref: null,
  kind: 'record',
  jira: RECORD,
  fields: contentOf(record),
  shared: false,
});

/** What the template leaves empty stays as people wrote it. */
function withContent(record: ProjectRecord, fields: RecordFields, changed: readonly string[] | undefined): ProjectRecord {
  const sets = (field: keyof RecordFields): boolean => changed?.includes(field) ?? (fields[field] !== null && fields[field] !== '');
  return {
    ...record,
    ...(sets('sponsor') ? { sponsorAccountId: fields.sponsor } : {}),
    ...(sets('goal') ? { goal: fields.goal } : {}),
    ...(sets('startDay') ? { startDay: fields.startDay } : {}),
    ...(sets('endDay') ? { endDay: fields.endDay } : {}),
    ...(sets('budget') ? { budget: fields.budget } : {}),
    ...(sets('currency') ? { currency: fields.currency?.toUpperCase() ?? null } : {}),
  };
}

const isGate = (gate: StoredGates['gates'][number], { fields }: WantedItemOf<'gate'>): boolean =>
  sameName(gate.stage, fields.stage) && sameName(gate.name, fields.name);

const same = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
