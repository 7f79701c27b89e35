import type { FieldRecord, FieldValue } from '../model/records';
import type { SiteState } from '../model/site-state';
import { type CustomKind, customSchemas, isObject, kindOf } from './custom-value';
import { freeId } from './free-id';

type DefinedKind = keyof typeof customSchemas;

interface KnownField {
  readonly id: string;
  readonly kind: DefinedKind;
}

export type StoredValue = { readonly ok: true; readonly fieldId: string; readonly value: FieldValue } | { readonly ok: false };

const sprintType = 'com.pyxis.greenhopper.jira:gh-sprint';
const epicLinkType = 'com.pyxis.greenhopper.jira:gh-epic-link';
const checkboxType = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';

/** Custom fields of the import: a definition per field, guessed from its first value, and values in the form the site stores. */
export class CustomFields {
  private readonly known = new Map<string, KnownField>();
  private readonly optionIds = new Map<string, string>();
  private sprint: string | undefined;
  private flagged: { fieldId: string; optionId: string } | undefined;

  constructor(
    private readonly state: SiteState,
    private readonly ensureUser: (line: unknown) => string | undefined,
  ) {}

  /** The value of `exportId` for storage, or `ok: false` where it contradicts what the field held before. `name` is known with `expand=names` only. */
  store(exportId: string, value: unknown, kind: DefinedKind, name: string | undefined): StoredValue {
    let field = this.known.get(exportId);
    if (!field) {
      field = this.define(exportId, kind, name);
      this.known.set(exportId, field);
    }
    const stored = this.convert(field, value, kind);
    return stored === undefined ? { ok: false } : { ok: true, fieldId: field.id, value: stored };
  }

  /** Whether the field is Jira's older way to name an issue's epic, by key. */
  isEpicLink(exportId: string, name: string | undefined): boolean {
    return name === undefined ? this.state.get('fields', exportId)?.schemaCustom === epicLinkType : name === 'Epic Link';
  }

  sprintFieldId(): string {
    this.sprint ??=
      this.find((field) => field.schemaCustom === sprintType) ??
      this.create('customfield_10020', 'Sprint', { type: 'array', items: 'json', custom: sprintType });
    return this.sprint;
  }

  /** The field "Flagged" and its one option. */
  flag(): { readonly fieldId: string; readonly optionId: string } {
    if (!this.flagged) {
      const fieldId =
        this.find((field) => field.name === 'Flagged') ??
        this.create('customfield_10021', 'Flagged', { type: 'array', items: 'option', custom: checkboxType });
      this.flagged = { fieldId, optionId: this.option(fieldId, 'Impediment', undefined) };
    }
    return this.flagged;
  }

  private convert(field: KnownField, value: unknown, kind: CustomKind): FieldValue | undefined {
    switch (field.kind) {
      case 'text':
        return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
      case 'date':
      case 'datetime':
      case 'number':
        return kind === field.kind ? (value as string | number) : undefined;
      case 'paragraph':
        return isObject(value) || typeof value === 'string' ? value : undefined;
      case 'other':
        return isObject(value) || typeof value === 'boolean' ? value : undefined;
      case 'option':
      case 'options':
      case 'user':
      case 'users':
      case 'labels':
        return kind === field.kind ? this.convertReferences(field.id, field.kind, value) : undefined;
    }
  }

  /** Options, people and labels: one of them, or a list. */
  private convertReferences(
    fieldId: string,
    kind: 'option' | 'options' | 'user' | 'users' | 'labels',
    value: unknown,
  ): FieldValue | undefined {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    switch (kind) {
      case 'option':
        return this.optionOf(fieldId, value);
      case 'options':
        return parts.map((part) => this.optionOf(fieldId, part));
      case 'user':
        return this.ensureUser(value);
      case 'users':
        return parts.flatMap((part) => this.ensureUser(part) ?? []);
      case 'labels':
        return parts.map(String);
    }
  }

  /** The site's own field of that id or name where it holds the same kind of value, else a new one. */
  private define(exportId: string, kind: DefinedKind, name: string | undefined): KnownField {
    const schema = customSchemas[kind];
    const same = (field: FieldRecord): boolean =>
      field.custom &&
      field.projectId === undefined &&
      ((field.schemaType === schema.type && field.schemaItems === schema.items) || (field.schemaType === 'any' && kind === 'text'));
    const existing = this.state.get('fields', exportId);
    const byName = name === undefined ? undefined : this.find((field) => field.name === name && same(field));
    if (byName !== undefined) return { id: byName, kind };
    if (existing && same(existing) && name === undefined) return { id: exportId, kind };
    return { id: this.create(exportId, name ?? `Imported field ${exportId.replace('customfield_', '')}`, schema), kind };
  }

  private optionOf(fieldId: string, value: unknown): string {
    const option = isObject(value) ? value : {};
    return this.option(fieldId, String(option.value), option.id === undefined ? undefined : String(option.id));
  }

  private option(fieldId: string, value: string, exportId: string | undefined): string {
    const memory = `${fieldId}:${value}`;
    let id = this.optionIds.get(memory) ?? this.state.by('fieldOptions.field', fieldId).find((option) => option.value === value)?.id;
    if (id === undefined) {
      id = freeId(this.state, 'fieldOptions', exportId);
      this.state.put('fieldOptions', { id, contextId: this.context(fieldId), fieldId, value, disabled: false });
    }
    this.optionIds.set(memory, id);
    return id;
  }

  private context(fieldId: string): string {
    const existing = this.state.by('fieldContexts.field', fieldId)[0];
    if (existing) return existing.id;
    const id = this.state.nextId('fieldContexts');
    this.state.put('fieldContexts', { id, fieldId, name: 'Default configuration', description: '', projectIds: [], issueTypeIds: [] });
    return id;
  }

  private create(wantedId: string, name: string, schema: { type: string; items?: string; custom: string }): string {
    let id = wantedId;
    while (this.state.has('fields', id)) id = `customfield_${this.state.nextId('fields')}`;
    this.state.put('fields', {
      id,
      name,
      description: '',
      custom: true,
      schemaType: schema.type,
      ...(schema.items === undefined ? {} : { schemaItems: schema.items }),
      schemaCustom: schema.custom,
      clauseNames: [`cf[${id.replace('customfield_', '')}]`, name],
      orderable: true,
      navigable: true,
      searchable: true,
    });
    this.context(id);
    return id;
  }

  private find(matches: (field: FieldRecord) => boolean): string | undefined {
    for (const field of this.state.all('fields')) if (matches(field)) return field.id;
    return undefined;
  }
}

/** The custom fields of an issue that hold a value, with its kind. */
export function customValues(fields: Readonly<Record<string, unknown>>): { id: string; value: unknown; kind: CustomKind }[] {
  return Object.entries(fields).flatMap(([id, value]) => {
    const kind = /^customfield_\d+$/.test(id) ? kindOf(value) : undefined;
    return kind === undefined ? [] : [{ id, value, kind }];
  });
}
