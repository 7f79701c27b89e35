import { notFound, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { requireLogin } from '../answering/authority';
import { pathPart } from '../answering/request';

interface ProjectType {
  readonly key: 'software' | 'business' | 'service_desk';
  readonly formattedKey: string;
  readonly descriptionI18nKey: string;
  readonly color: string;
}

/** The project types that the emulated site is licensed for: all but product discovery. */
const projectTypes: readonly ProjectType[] = [
  { key: 'software', formattedKey: 'Software', descriptionI18nKey: 'jira.project.type.software.description', color: '#F5A623' },
  { key: 'service_desk', formattedKey: 'Service', descriptionI18nKey: 'jira.project.type.servicedesk.description', color: '#67AB49' },
  { key: 'business', formattedKey: 'Business', descriptionI18nKey: 'jira.project.type.business.description', color: '#1D73D4' },
];

/** One square in the type's colour. */
const view = (type: ProjectType): Readonly<Record<string, unknown>> => {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" fill="${type.color}"/></svg>`;
  return { ...type, icon: Buffer.from(picture).toString('base64') };
};

function typeByKey(call: OperationCall): ProjectType {
  const key = pathPart(call, 'projectTypeKey');
  const found = projectTypes.find((type) => type.key === key);
  if (!found) throw notFound(`The project type with key '${key}' does not exist.`);
  return found;
}

export const getAllProjectTypes: Operation = () => ok(projectTypes.map(view));
export const getAllAccessibleProjectTypes: Operation = (call) => {
  requireLogin(call);
  return ok(projectTypes.map(view));
};
export const getProjectTypeByKey: Operation = (call) => ok(view(typeByKey(call)));
export const getAccessibleProjectTypeByKey: Operation = (call) => {
  requireLogin(call);
  return ok(view(typeByKey(call)));
};
