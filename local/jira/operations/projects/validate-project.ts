import { JiraError, type Operation } from '../../operation';
import { ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { required } from '../answering/request';
import { freeKeyLike, freeNameLike, keyProblem, maxNameLength } from './project-key';

/** `GET /projectvalidate/key`: an error collection that is empty when the key may be used. */
export const validateProjectKey: Operation = (call) => {
  requireLogin(call);
  const problem = keyProblem(call, call.query.get('key') ?? '');
  return ok({ errorMessages: [], errors: problem === undefined ? {} : { projectKey: problem } });
};

export const getValidProjectKey: Operation = (call) => {
  requireLogin(call);
  return ok(freeKeyLike(call, call.query.get('key') ?? ''));
};

export const getValidProjectName: Operation = (call) => {
  requireLogin(call);
  const name = required(call, 'name');
  if (name.length > maxNameLength) throw new JiraError(400, [`The project name must not exceed ${maxNameLength} characters in length.`]);
  return ok(freeNameLike(call, name));
};
