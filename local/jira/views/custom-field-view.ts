import { idsOf } from '../jql/fields/custom-fields';
import type { FieldRecord, FieldValue } from '../model/records';
import type { ViewContext } from './issue-fields-view';
import { type Json, userRef } from './references';
import { timestamp } from './timestamp';

/** A custom field's value as REST shows it: options and sprints as objects, users as users, the rest as stored. */
export function customFieldView(field: FieldRecord, value: FieldValue | undefined, context: ViewContext): unknown {
  if (value === undefined || value === null) return null;
  const { site, state } = context;
  if (field.schemaCustom?.endsWith(':gh-sprint')) {
    const sprints = idsOf(value).flatMap((id) => sprintView(id, context) ?? []);
    return sprints.length > 0 ? sprints : null;
  }
  const type = field.schemaType === 'array' ? (field.schemaItems ?? 'string') : field.schemaType;
  const view = (id: string): unknown => {
    switch (type) {
      case 'option':
        return optionView(id, context);
      case 'user':
        return userRef(site, state, id);
      case 'group': {
        const group = state.get('groups', id);
        return { name: group?.name ?? id, groupId: id, self: `${site.siteUrl}/rest/api/3/group?groupId=${encodeURIComponent(id)}` };
      }
      default:
        return id;
    }
  };
  if (type === 'option-with-child') {
    const [parent = '', child] = idsOf(value);
    return { ...optionView(parent, context), ...(child ? { child: optionView(child, context) } : {}) };
  }
  if (type !== 'option' && type !== 'user' && type !== 'group') {
    if (type === 'datetime' && typeof value === 'number') return timestamp(value);
    return value;
  }
  const ids = idsOf(value);
  return field.schemaType === 'array' ? ids.map(view) : view(ids[0] ?? '');
}

function optionView(id: string, { site, state }: ViewContext): Json {
  const option = state.get('fieldOptions', id);
  return { self: `${site.siteUrl}/rest/api/3/customFieldOption/${id}`, value: option?.value ?? '', id };
}

/** A sprint inside an issue's sprint field. */
function sprintView(id: string, { state }: ViewContext): Json | undefined {
  const sprint = state.get('sprints', id);
  if (!sprint) return undefined;
  return {
    id: Number(sprint.id),
    name: sprint.name,
    state: sprint.state,
    boardId: Number(sprint.boardId),
    goal: sprint.goal,
    ...(sprint.startAt === undefined ? {} : { startDate: new Date(sprint.startAt).toISOString() }),
    ...(sprint.endAt === undefined ? {} : { endDate: new Date(sprint.endAt).toISOString() }),
    ...(sprint.completeAt === undefined ? {} : { completeDate: new Date(sprint.completeAt).toISOString() }),
  };
}
