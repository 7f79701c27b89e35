import type { VersionRecord } from '../../model/records';
import type { OperationCall } from '../../operation';
import type { Json } from '../../views/references';
import { mayAdministerProject } from '../answering/authority';
import { issuesWith } from './swap-version';
import { versionView } from './version-view';

/** A version with what `expand` asks for: `operations`, `issuesstatus`, `driver`, `approvers`. */
export function versionDetailView(call: OperationCall, version: VersionRecord, expand: ReadonlySet<string>): Json {
  return {
    ...versionView(call, version),
    ...(expand.has('operations') ? { operations: operationsOn(call, version) } : {}),
    ...(expand.has('issuesstatus') ? { issuesStatusForFixVersion: issuesStatus(call, version) } : {}),
    ...(expand.has('approvers') ? { approvers: [] } : {}),
  };
}

function operationsOn(call: OperationCall, version: VersionRecord): readonly Json[] {
  if (!mayAdministerProject(call, version.projectId)) return [];
  const href = `${call.site.siteUrl}/plugins/servlet/project-config/versions/${version.id}`;
  return [
    { id: 'version-edit', label: 'Edit', href: `${href}/edit`, weight: 1 },
    { id: 'version-delete', label: 'Delete', href: `${href}/delete`, weight: 2 },
  ];
}

/** Issues of the version by status category. */
function issuesStatus(call: OperationCall, version: VersionRecord): Json {
  const counts = { unmapped: 0, toDo: 0, inProgress: 0, done: 0 };
  for (const issue of issuesWith(call, version, 'fixVersionIds')) {
    switch (call.state.get('statuses', issue.statusId)?.category) {
      case 'new':
        counts.toDo += 1;
        break;
      case 'indeterminate':
        counts.inProgress += 1;
        break;
      case 'done':
        counts.done += 1;
        break;
      case undefined:
        counts.unmapped += 1;
    }
  }
  return counts;
}
