import { z } from 'zod';
import type { ProjectRecord } from '../../model/records';
import { notFound, type Operation, type OperationCall } from '../../operation';
import { ok } from '../answering/answers';
import { pathPart, readBody } from '../answering/request';
import { administeredProject, visibleProject } from './find-project';

interface Feature {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly types: readonly ProjectRecord['typeKey'][];
  readonly byDefault: 'ENABLED' | 'DISABLED';
}

/** The features whose state the emulator keeps. */
const features: readonly Feature[] = [
  { key: 'jsw.agility.roadmap', name: 'Timeline', description: 'Plan work over time.', types: ['software'], byDefault: 'ENABLED' },
  { key: 'jsw.agility.backlog', name: 'Backlog', description: 'Plan and rank work.', types: ['software'], byDefault: 'ENABLED' },
  { key: 'jsw.agility.sprints', name: 'Sprints', description: 'Work in time boxes.', types: ['software'], byDefault: 'DISABLED' },
  { key: 'jsw.agility.estimation', name: 'Estimation', description: 'Estimate work.', types: ['software'], byDefault: 'ENABLED' },
  { key: 'jsw.agility.releases', name: 'Releases', description: 'Group work by version.', types: ['software'], byDefault: 'ENABLED' },
  { key: 'jsw.agility.code', name: 'Code', description: 'Show connected code.', types: ['software'], byDefault: 'ENABLED' },
  { key: 'jwm.calendar', name: 'Calendar', description: 'Show work by due date.', types: ['business'], byDefault: 'ENABLED' },
  { key: 'jwm.forms', name: 'Forms', description: 'Collect work by form.', types: ['business'], byDefault: 'ENABLED' },
];

export function defaultFeatures(typeKey: ProjectRecord['typeKey']): ProjectRecord['features'] {
  return Object.fromEntries(
    features.filter((feature) => feature.types.includes(typeKey)).map((feature) => [feature.key, feature.byDefault]),
  );
}

function view(call: OperationCall, project: ProjectRecord): unknown {
  return {
    features: features
      .filter((feature) => feature.types.includes(project.typeKey))
      .map((feature) => ({
        projectId: Number(project.id),
        state: project.features[feature.key] ?? feature.byDefault,
        toggleLocked: false,
        feature: feature.key,
        prerequisites: feature.key === 'jsw.agility.sprints' ? ['jsw.agility.backlog'] : [],
        localisedName: feature.name,
        localisedDescription: feature.description,
        imageUri: `${call.site.siteUrl}/images/features/${feature.key}.svg`,
      })),
  };
}

export const getFeaturesForProject: Operation = (call) => {
  return ok(view(call, visibleProject(call, pathPart(call, 'projectIdOrKey'))));
};

export const toggleFeatureForProject: Operation = (call) => {
  const project = administeredProject(call, pathPart(call, 'projectIdOrKey'));
  const key = pathPart(call, 'featureKey');
  const { state } = readBody(call, z.object({ state: z.enum(['ENABLED', 'DISABLED']) }));
  if (!features.some((feature) => feature.key === key && feature.types.includes(project.typeKey))) {
    throw notFound(`The feature '${key}' does not exist for this project.`);
  }
  const changed = { ...project, features: { ...project.features, [key]: state } };
  call.state.put('projects', changed);
  return ok(view(call, changed));
};
