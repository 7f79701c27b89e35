import type { Settings } from '../../contracts/settings';

/** A field of the site as `GET /rest/api/3/field` describes it. */
export interface FieldDescription {
  readonly id: string;
  readonly name: string;
  /** `number`, `date`, `array` …; absent for a few system fields. */
  readonly schemaType?: string;
  /** e.g. `com.pyxis.greenhopper.jira:gh-sprint`. */
  readonly schemaCustom?: string;
}

/**
 * Which custom fields of this site hold what facts need. A site often has several: a company-managed and a team-managed story-point field
 * live side by side. The first field of a list that holds a value counts.
 */
export interface FieldKnowledge {
  readonly storyPoints: readonly string[];
  readonly startDate: readonly string[];
  readonly sprint: readonly string[];
  readonly flagged: readonly string[];
  readonly acceptanceCriteria: readonly string[];
}

/** Fields that the PMO chose; `null` means "detect it". */
export type ChosenFields = Pick<Settings, 'storyPointsFieldId' | 'startDateFieldId' | 'acceptanceCriteriaFieldId' | 'flaggedFieldId'>;

/** Nothing known: for tests and for sites without custom fields. */
export const noFields: FieldKnowledge = { storyPoints: [], startDate: [], sprint: [], flagged: [], acceptanceCriteria: [] };

type Recognise = (field: FieldDescription) => boolean;

const named = (...names: readonly string[]): Recognise => {
  const wanted = new Set(names);
  return (field) => wanted.has(field.name.trim().toLowerCase());
};

/** In order of preference within each fact. Keys of Jira's own field types stay the same in every language; names are the fall-back. */
const recognisers: Record<keyof FieldKnowledge, readonly Recognise[]> = {
  storyPoints: [
    (field) => field.schemaType === 'number' && named('story points')(field),
    (field) => field.schemaCustom === 'com.pyxis.greenhopper.jira:jsw-story-points',
    (field) => field.schemaType === 'number' && named('story point estimate', 'storypoints', 'storypunten')(field),
  ],
  startDate: [
    (field) => isDate(field) && named('start date', 'startdatum')(field),
    (field) => field.schemaCustom === 'com.atlassian.jpo:jpo-custom-field-baseline-start',
    (field) => isDate(field) && named('target start')(field),
  ],
  sprint: [(field) => field.schemaCustom === 'com.pyxis.greenhopper.jira:gh-sprint'],
  flagged: [(field) => field.schemaType === 'array' && named('flagged')(field)],
  acceptanceCriteria: [named('acceptance criteria', 'acceptance criterion', 'acceptatiecriteria')],
};

const isDate = (field: FieldDescription): boolean => field.schemaType === 'date' || field.schemaType === 'datetime';

/** Finds the fields by type and name; a field chosen in settings replaces what was found. */
export function detectFields(fields: readonly FieldDescription[], settings: ChosenFields): FieldKnowledge {
  const custom = fields.filter((field) => field.id.startsWith('customfield_'));
  const find = (fact: keyof FieldKnowledge, chosen: string | null): readonly string[] => {
    if (chosen !== null) return [chosen];
    const found = recognisers[fact].flatMap((recognise) => custom.filter(recognise).map((field) => field.id));
    return [...new Set(found)];
  };
  return {
    storyPoints: find('storyPoints', settings.storyPointsFieldId),
    startDate: find('startDate', settings.startDateFieldId),
    sprint: find('sprint', null),
    flagged: find('flagged', settings.flaggedFieldId),
    acceptanceCriteria: find('acceptanceCriteria', settings.acceptanceCriteriaFieldId),
  };
}

const systemFieldIds = [
  'project',
  'issuetype',
  'status',
  'priority',
  'resolution',
  'resolutiondate',
  'assignee',
  'reporter',
  'created',
  'updated',
  'statuscategorychangedate',
  'duedate',
  'parent',
  'issuelinks',
  'labels',
  'components',
  'fixVersions',
  'versions',
  'timeoriginalestimate',
  'timeestimate',
  'timespent',
  'security',
  'summary',
  'description',
] as const;

/** The ids of all fields to ask Jira for, and no others: Jira's page size shrinks with the number of fields. */
export function fieldsToRead(knowledge: FieldKnowledge, settings: Settings): readonly string[] {
  return [...new Set([...systemFieldIds, ...Object.values(knowledge).flat(), ...settings.customFacts.map((fact) => fact.fieldId)])];
}
