import type { FieldRecord } from '../../model/records';
import { JiraError, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { answersTo, usersByName } from '../users/find-user';

interface Suggestion {
  readonly value: string;
  readonly displayName: string;
}

/** How many suggestions Jira gives. */
const limit = 15;

const named = (names: Iterable<{ readonly name: string }>): readonly Suggestion[] =>
  [...new Set([...names].map((one) => one.name))].map((name) => ({ value: /^\w+$/.test(name) ? name : `"${name}"`, displayName: name }));

/** The values that can be suggested for a field; `undefined` when nothing can. */
export function fieldSuggestions(call: OperationCall, field: FieldRecord): ((text: string) => readonly Suggestion[]) | undefined {
  const { state } = call;
  const browsable = (): ReadonlySet<string> => call.site.permissions.projectsWith(call.caller, 'BROWSE_PROJECTS');
  const inProjects = <T extends { readonly projectId: string }>(rows: Iterable<T>): T[] =>
    [...rows].filter((row) => browsable().has(row.projectId));
  const byName = (names: () => readonly Suggestion[]) => (text: string) =>
    names().filter((one) => one.displayName.toLowerCase().startsWith(text.toLowerCase()));
  switch (field.schemaItems ?? field.schemaType) {
    case 'project':
      return byName(() =>
        [...state.all('projects')]
          .filter((project) => browsable().has(project.id))
          .map((project) => ({ value: project.key, displayName: `${project.name} (${project.key})` })),
      );
    case 'status':
      return byName(() => named(state.all('statuses')));
    case 'priority':
      return byName(() => named(state.all('priorities')));
    case 'resolution':
      return byName(() => named(state.all('resolutions')));
    case 'issuetype':
      return byName(() => named(state.all('issueTypes')));
    case 'version':
      return byName(() => named(inProjects(state.all('versions'))));
    case 'component':
      return byName(() => named(inProjects(state.all('components'))));
    case 'option':
      return byName(() => named(state.by('fieldOptions.field', field.id).map((option) => ({ name: option.value }))));
    case 'user':
      return (text) =>
        usersByName(call)
          .filter((user) => answersTo(user, text))
          .map((user) => ({ value: user.id, displayName: user.displayName }));
    default:
      return undefined;
  }
}

/** `GET /jql/autocompletedata/suggestions`. */
export const getFieldAutoCompleteForQueryString: Operation = (call) => {
  const name = call.query.get('fieldName');
  if (name === null) throw new JiraError(400, ["The query parameter 'fieldName' is required."]);
  const clean = name.replace(/^"|"$/g, '').toLowerCase();
  const field = [...call.state.all('fields')].find(
    (one) => one.id === clean || one.name.toLowerCase() === clean || one.clauseNames.some((clause) => clause.toLowerCase() === clean),
  );
  const suggest = field && fieldSuggestions(call, field);
  const text = call.query.get('fieldValue') ?? '';
  return ok({ results: (suggest?.(text) ?? []).slice(0, limit) });
};
