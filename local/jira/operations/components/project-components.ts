import type { ComponentRecord } from '../../model/records';
import type { Operation, OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { listOf, pathPart } from '../answering/request';
import { visibleProject } from '../projects/find-project';
import { componentsOf, componentView } from './component-view';
import { visibleComponent } from './find-component';

const issueCount = (call: OperationCall, component: ComponentRecord): number =>
  call.state.by('issues.project', component.projectId).filter((issue) => issue.componentIds.includes(component.id)).length;

function matching(call: OperationCall, components: readonly ComponentRecord[]): readonly ComponentRecord[] {
  const query = call.query.get('query')?.toLowerCase() ?? '';
  return components.filter(
    (component) => component.name.toLowerCase().includes(query) || component.description.toLowerCase().includes(query),
  );
}

/** `GET /project/{projectIdOrKey}/component`, with the number of issues in each. */
export const getProjectComponentsPaginated: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const sorted = ordered(
    call,
    matching(call, componentsOf(call, project.id)),
    {
      name: (component) => component.name,
      description: (component) => component.description,
      issueCount: (component) => issueCount(call, component),
      lead: (component) => call.state.get('users', component.leadAccountId ?? '')?.displayName,
    },
    'name',
  );
  return ok(
    page(call, `/project/${project.id}/component`, sorted, (component) => ({
      ...componentView(call, component),
      issueCount: issueCount(call, component),
    })),
  );
};

export const getProjectComponents: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  return ok(componentsOf(call, project.id).map((component) => componentView(call, component)));
};

/** `GET /component`: components of several projects in a short form. */
export const findComponentsForProjects: Operation = (call) => {
  const projects = listOf(call, 'projectIdsOrKeys').map((idOrKey) => visibleProject(call, idOrKey));
  const all = projects.flatMap((project) => componentsOf(call, project.id));
  const sorted = ordered(
    call,
    matching(call, all),
    { name: (component) => component.name, description: (component) => component.description },
    'name',
  );
  return ok(
    page(call, '/component', sorted, (component) => ({
      self: `${call.site.siteUrl}/rest/api/3/component/${component.id}`,
      id: component.id,
      name: component.name,
      description: component.description,
    })),
  );
};

export const getComponentRelatedIssues: Operation = (call) => {
  const component = visibleComponent(call, pathPart(call, 'id'));
  return ok({ self: `${call.site.siteUrl}/rest/api/3/component/${component.id}`, issueCount: issueCount(call, component) });
};
