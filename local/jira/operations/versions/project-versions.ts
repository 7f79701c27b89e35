import { JiraError, type Operation } from '../../operation';
import { ok } from '../answering/answers';
import { ordered } from '../answering/order';
import { page } from '../answering/page';
import { expands, listOf, pathPart } from '../answering/request';
import { visibleProject } from '../projects/find-project';
import { visibleVersion } from './find-version';
import { issuesWith } from './swap-version';
import { versionDetailView } from './version-detail-view';
import { versionsOf } from './version-view';

/** `GET /project/{projectIdOrKey}/version`. */
export const getProjectVersionsPaginated: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const asked = listOf(call, 'status');
  const unknown = asked.find((status) => !['released', 'unreleased', 'archived'].includes(status));
  if (unknown !== undefined) throw new JiraError(400, [`The version status '${unknown}' is not one of released, unreleased, archived.`]);
  const statuses = new Set(asked);
  const found = versionsOf(call, project.id).filter(
    (version) =>
      (version.name.toLowerCase().includes(query) || version.description.toLowerCase().includes(query)) &&
      (statuses.size === 0 || statuses.has(version.archived ? 'archived' : version.released ? 'released' : 'unreleased')),
  );
  const expand = expands(call);
  const sorted = ordered(
    call,
    found,
    {
      sequence: (version) => version.rank,
      name: (version) => version.name,
      description: (version) => version.description,
      startDate: (version) => version.startDate,
      releaseDate: (version) => version.releaseDate,
    },
    'sequence',
  );
  return ok(page(call, `/project/${project.id}/version`, sorted, (version) => versionDetailView(call, version, expand)));
};

/** `GET /project/{projectIdOrKey}/versions`: all of them at once. */
export const getProjectVersions: Operation = (call) => {
  const project = visibleProject(call, pathPart(call, 'projectIdOrKey'));
  const expand = expands(call);
  return ok(versionsOf(call, project.id).map((version) => versionDetailView(call, version, expand)));
};

/** `GET /version/{id}/relatedIssueCounts`. */
export const getVersionRelatedIssues: Operation = (call) => {
  const version = visibleVersion(call, pathPart(call, 'id'));
  const inFields = [...call.state.all('fields')]
    .filter((field) => field.custom && (field.schemaType === 'version' || field.schemaItems === 'version'))
    .map((field) => ({
      fieldName: field.name,
      customFieldId: Number(field.id.replace('customfield_', '')),
      issueCountWithVersionInCustomField: call.state.by('issues.project', version.projectId).filter((issue) => {
        const value = issue.custom[field.id];
        return value === version.id || (Array.isArray(value) && value.includes(version.id));
      }).length,
    }));
  return ok({
    self: `${call.site.siteUrl}/rest/api/3/version/${version.id}`,
    issuesFixedCount: issuesWith(call, version, 'fixVersionIds').length,
    issuesAffectedCount: issuesWith(call, version, 'affectsVersionIds').length,
    issueCountWithCustomFieldsShowingVersion: inFields.reduce((sum, field) => sum + field.issueCountWithVersionInCustomField, 0),
    customFieldUsage: inFields.filter((field) => field.issueCountWithVersionInCustomField > 0),
  });
};

/** `GET /version/{id}/unresolvedIssueCount`. */
export const getVersionUnresolvedIssues: Operation = (call) => {
  const version = visibleVersion(call, pathPart(call, 'id'));
  const issues = issuesWith(call, version, 'fixVersionIds');
  return ok({
    self: `${call.site.siteUrl}/rest/api/3/version/${version.id}`,
    issuesCount: issues.length,
    issuesUnresolvedCount: issues.filter((issue) => issue.resolutionId === undefined).length,
  });
};
