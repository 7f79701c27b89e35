import { z } from 'zod';
import type { ProjectCategoryRecord } from '../../model/records';
import { badRequest, JiraError, notFound, type Operation, type OperationCall } from '../../operation';
import { projectCategoryView } from '../../views/references';
import { created, noContent, ok } from '../answering/answers';
import { requireAdministrator, requireLogin } from '../answering/authority';
import { byId } from '../answering/order';
import { pathPart, readBody } from '../answering/request';

/** Longest name of a project category (the limit that `POST /projectCategory` documents). */
const maxNameLength = 255;

const categoryRequest = z.object({ name: z.string().optional(), description: z.string().optional() });

function categoryOf(call: OperationCall): ProjectCategoryRecord {
  const id = pathPart(call, 'id');
  const category = call.state.get('projectCategories', id);
  if (!category) throw notFound(`The project category with id '${id}' does not exist.`);
  return category;
}

/** Refuses an empty, too long or taken name. */
function checkName(call: OperationCall, name: string, exceptId?: string): void {
  if (name === '') throw badRequest({ name: 'The project category name must not be empty.' });
  if (name.length > maxNameLength) throw badRequest({ name: `The name must not exceed ${maxNameLength} characters.` });
  for (const category of call.state.all('projectCategories')) {
    if (category.id !== exceptId && category.name.toLowerCase() === name.toLowerCase()) {
      throw new JiraError(409, [], { name: `The project category name '${name}' is already in use.` });
    }
  }
}

export const getAllProjectCategories: Operation = (call) => {
  requireLogin(call);
  return ok([...call.state.all('projectCategories')].sort(byId).map((category) => projectCategoryView(call.site, category)));
};

export const getProjectCategoryById: Operation = (call) => {
  requireLogin(call);
  return ok(projectCategoryView(call.site, categoryOf(call)));
};

export const createProjectCategory: Operation = (call) => {
  requireAdministrator(call);
  const asked = readBody(call, categoryRequest);
  const name = asked.name?.trim() ?? '';
  checkName(call, name);
  const category = { id: call.state.nextId('projectCategories'), name, description: asked.description ?? '' };
  call.state.put('projectCategories', category);
  return created(projectCategoryView(call.site, category));
};

export const updateProjectCategory: Operation = (call) => {
  requireAdministrator(call);
  const category = categoryOf(call);
  const asked = readBody(call, categoryRequest);
  const name = asked.name?.trim() ?? category.name;
  checkName(call, name, category.id);
  const changed = { ...category, name, description: asked.description ?? category.description };
  call.state.put('projectCategories', changed);
  return ok(projectCategoryView(call.site, changed));
};

/** Projects of a deleted category have none afterwards. */
export const removeProjectCategory: Operation = (call) => {
  requireAdministrator(call);
  const category = categoryOf(call);
  for (const project of call.state.all('projects')) {
    if (project.categoryId !== category.id) continue;
    const { categoryId: _removed, ...rest } = project;
    call.state.put('projects', rest);
  }
  call.state.remove('projectCategories', category.id);
  return noContent;
};
