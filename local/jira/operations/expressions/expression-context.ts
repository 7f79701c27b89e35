import { z } from 'zod';
import { issueBean } from '../../expressions/beans/issue-bean';
import { projectBean } from '../../expressions/beans/project-bean';
import { sprintBean } from '../../expressions/beans/simple-beans';
import { userBean, userOrNull } from '../../expressions/beans/user-bean';
import { fromJson, type Value } from '../../expressions/values';
import { JiraError, notFound, type OperationCall } from '../../operation';
import { requireIssue } from '../issues/find-issue';

const idOrKey = z.strictObject({ id: z.union([z.number().int(), z.string()]).optional(), key: z.string().optional() });

const single = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('user'), accountId: z.string() }),
  z.looseObject({ type: z.literal('issue'), id: z.union([z.number().int(), z.string()]).optional(), key: z.string().optional() }),
  z.looseObject({ type: z.literal('json'), value: z.unknown().optional() }),
]);

/** The parts of `context` that both evaluating operations share; how `issues` are named differs. */
export const contextShape = {
  issue: idOrKey.optional(),
  project: idOrKey.optional(),
  sprint: z.number().int().optional(),
  board: z.number().int().optional(),
  serviceDesk: z.number().int().optional(),
  customerRequest: z.number().int().optional(),
  custom: z.record(z.string(), z.union([single, z.array(single)])).default({}),
};

type Context = z.output<z.ZodObject<typeof contextShape>>;

/** The variables that a request puts into an expression. What is not there or not visible is refused with 404. */
export function variablesOf(call: OperationCall, context: Context): ReadonlyMap<string, Value> {
  if (context.board !== undefined || context.serviceDesk !== undefined || context.customerRequest !== undefined) {
    throw new JiraError(400, ['The variables board, serviceDesk and customerRequest are not emulated.']);
  }
  const variables = new Map<string, Value>([['user', userOrNull(call.caller.accountId, call)]]);
  for (const [name, variable] of Object.entries(context.custom)) {
    variables.set(name, Array.isArray(variable) ? variable.map((one) => custom(call, one)) : custom(call, variable));
  }
  if (context.issue) variables.set('issue', issueBean(requireIssue(call, reference('issue', context.issue)), call));
  if (context.project) variables.set('project', projectNamed(call, reference('project', context.project)));
  if (context.sprint !== undefined) {
    const sprint = call.state.get('sprints', String(context.sprint));
    if (!sprint) throw notFound('The sprint does not exist or you do not have permission to see it.');
    variables.set('sprint', sprintBean(sprint, call));
  }
  return variables;
}

function reference(what: string, { id, key }: z.output<typeof idOrKey>): string {
  if ((id === undefined) === (key === undefined)) throw new JiraError(400, [`Exactly one of id and key must be given for the ${what}.`]);
  return String(id ?? key);
}

function projectNamed(call: OperationCall, text: string): Value {
  const project = call.state.one('projects.key', text.toUpperCase()) ?? call.state.get('projects', text);
  if (!project || !call.site.permissions.hasInProject(call.caller, 'BROWSE_PROJECTS', project.id)) {
    throw notFound('The project does not exist or you do not have permission to see it.');
  }
  return projectBean(project, call);
}

function custom(call: OperationCall, variable: z.output<typeof single>): Value {
  switch (variable.type) {
    case 'user':
      if (!call.state.has('users', variable.accountId))
        throw notFound(`The user with the account ID ${variable.accountId} does not exist.`);
      return userBean(variable.accountId, call);
    case 'issue':
      return issueBean(requireIssue(call, reference('issue', variable)), call);
    case 'json':
      return fromJson(variable.value);
  }
}
