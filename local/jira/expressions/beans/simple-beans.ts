import type {
  ComponentRecord,
  IssueLinkTypeRecord,
  IssueTypeRecord,
  PriorityRecord,
  ProjectCategoryRecord,
  ResolutionRecord,
  RoleRecord,
  SecurityLevelRecord,
  SprintRecord,
  StatusRecord,
  TransitionRecord,
  VersionRecord,
  WorkflowRecord,
} from '../../model/records';
import type { ViewContext } from '../../views/issue-fields-view';
import {
  issueTypeView,
  priorityView,
  projectCategoryView,
  resolutionView,
  statusCategoryView,
  statusView,
  versionRef,
} from '../../views/references';
import { Bean, type BeanProperty, CalendarDay, Instant, type Value } from '../values';
import { entityProperties } from './entity-properties';

/** Jira objects that consist of a few plain fields ("Jira expressions types": IssueStatus, Version, Component …). Ids are numbers there. */

export const is = (value: Value): BeanProperty => ({ read: () => value });
export const lazily = (read: () => Value): BeanProperty => ({ read });
export const atOnce = (read: () => Value): BeanProperty => ({ cost: 'once', read });
export const oneByOne = (read: () => Value): BeanProperty => ({ cost: 'each', read });

/** Ids are numbers in expressions; the emulator's workflow ids are not, and stay texts. */
export const idOf = ({ id }: { readonly id: string }): Value => (/^-?\d+$/.test(id) ? Number(id) : id);
export const dayOrNull = (day: string | undefined): Value => (day === undefined ? null : new CalendarDay(day));
export const momentOrNull = (ms: number | undefined): Value => (ms === undefined ? null : new Instant(ms));

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const named = (record: Named): Readonly<Record<string, BeanProperty>> => ({
  id: is(idOf(record)),
  name: is(record.name),
  description: is(record.description),
});

export function statusBean(status: StatusRecord, { site }: ViewContext): Bean {
  const category = statusCategoryView(site, status.category);
  const categoryBean = new Bean(
    'IssueStatusCategory',
    status.category,
    { id: is(Number(category.id)), key: is(status.category), name: is(String(category.name)), colorName: is(String(category.colorName)) },
    () => category,
  );
  return new Bean('IssueStatus', status.id, { ...named(status), category: is(categoryBean) }, () => statusView(site, status));
}

export function priorityBean(priority: PriorityRecord, { site }: ViewContext): Bean {
  return new Bean('IssuePriority', priority.id, named(priority), () => priorityView(site, priority));
}

export function resolutionBean(resolution: ResolutionRecord, { site }: ViewContext): Bean {
  return new Bean('Resolution', resolution.id, named(resolution), () => resolutionView(site, resolution));
}

export function issueTypeBean(type: IssueTypeRecord, context: ViewContext): Bean {
  const view = issueTypeView(context.site, type);
  const properties = {
    ...named(type),
    iconUrl: is(String(view.iconUrl)),
    hierarchyLevel: is(type.hierarchyLevel),
    properties: lazily(() => entityProperties('issuetype', type.id, context)),
  };
  return new Bean('IssueType', type.id, properties, () => view);
}

export function securityLevelBean(level: SecurityLevelRecord): Bean {
  const { id, name, description } = level;
  return new Bean('SecurityLevel', id, named(level), () => ({ id, name, description }));
}

export function componentBean({ id, name }: ComponentRecord): Bean {
  return new Bean('Component', id, { id: is(idOf({ id })), name: is(name) }, () => ({ id, name }));
}

export function versionBean(version: VersionRecord, { site }: ViewContext): Bean {
  const properties = {
    ...named(version),
    archived: is(version.archived),
    released: is(version.released),
    releaseDate: is(dayOrNull(version.releaseDate)),
    startDate: is(dayOrNull(version.startDate)),
  };
  return new Bean('Version', version.id, properties, () => versionRef(site, version));
}

export function projectCategoryBean(category: ProjectCategoryRecord, { site }: ViewContext): Bean {
  return new Bean('ProjectCategory', category.id, named(category), () => projectCategoryView(site, category));
}

export function projectRoleBean(role: RoleRecord): Bean {
  const { id, name, description } = role;
  return new Bean('ProjectRole', id, named(role), () => ({ id: Number(id), name, description }));
}

export function linkTypeBean(type: IssueLinkTypeRecord): Bean {
  const properties = { id: is(idOf(type)), name: is(type.name), inward: is(type.inward), outward: is(type.outward) };
  return new Bean('IssueLinkType', type.id, properties, () => type);
}

export function sprintBean(sprint: SprintRecord, context: ViewContext): Bean {
  const { id, name, goal, state } = sprint;
  const properties = {
    id: is(Number(id)),
    state: is(state),
    name: is(name),
    goal: is(goal),
    startDate: is(momentOrNull(sprint.startAt)),
    endDate: is(momentOrNull(sprint.endAt)),
    completeDate: is(momentOrNull(sprint.completeAt)),
    properties: lazily(() => entityProperties('sprint', id, context)),
  };
  return new Bean('Sprint', id, properties, () => ({ id: Number(id), name, goal, state }));
}

/** The transition that a workflow rule is asked about. `from` is the status that the issue is in, null while it is created. */
export function transitionBean(transition: TransitionRecord, fromStatusId: string | undefined, context: ViewContext): Bean {
  const status = (id: string | undefined): Value => {
    const record = id === undefined ? undefined : context.state.get('statuses', id);
    return record ? statusBean(record, context) : null;
  };
  const { id, name } = transition;
  const hasScreen = transition.screenFieldIds.length > 0;
  const properties = {
    id: is(idOf(transition)),
    name: is(name),
    from: lazily(() => status(fromStatusId)),
    to: lazily(() => status(transition.toStatusId)),
    hasScreen: is(hasScreen),
  };
  return new Bean('Transition', id, properties, () => ({ id, name, hasScreen }));
}

export function workflowBean({ id, name }: WorkflowRecord): Bean {
  return new Bean('Workflow', id, { id: is(id), name: is(name) }, () => ({ id, name }));
}
