import { JiraError, type Operation } from '../../operation';
import { ok } from '../answering/answers';
import { listOf } from '../answering/request';

/** Most projects in one question (the limit that `GET /data-policy/project` documents). */
const maxProjects = 50;

/** `GET /data-policy`: whether any app access rule blocks the calling app anywhere. */
export const getPolicy: Operation = (call) => {
  const blocked = [...call.state.all('appAccessBlocks')].some((block) => block.appId === call.caller.appId);
  return ok({ anyContentBlocked: blocked });
};

/** `GET /data-policy/project`: the same, project by project. */
export const getPolicies: Operation = (call) => {
  const ids = listOf(call, 'ids');
  if (ids.length > maxProjects) throw new JiraError(400, [`No more than ${maxProjects} projects can be asked about at once.`]);
  const unknown = ids.find((id) => !call.state.has('projects', id));
  if (unknown !== undefined) throw new JiraError(400, [`The project with id '${unknown}' does not exist.`]);
  return ok({
    projectDataPolicies: ids.map((id) => ({
      id: Number(id),
      dataPolicy: { anyContentBlocked: call.state.has('appAccessBlocks', `${call.caller.appId}:${id}`) },
    })),
  });
};
