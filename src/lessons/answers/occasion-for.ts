import type { RecommendationFor } from '../../contracts/lessons/lesson-contracts';
import type { LessonPorts } from '../lesson-ports';
import {
  type Occasion,
  occasionOfGate,
  occasionOfIssue,
  occasionOfProject,
  occasionOfViewer,
  occasionOfWizard,
  type ProjectInHand,
} from '../recommend/occasion';
import type { LessonReader } from '../visibility/lesson-reader';
import type { ProjectBackground } from './project-background';

/** What lessons are looked for, and the project in which they are answered and put aside. */
export interface FoundOccasion {
  readonly occasion: Occasion;
  readonly projectId: number | null;
  readonly issueId: number | null;
  /** What the lessons offered to the project here are for: a gate, or the phase it is in. `null`: nothing is offered. */
  readonly offeredFor: string | null;
}

/** Own projects that are looked at when somebody asks for lessons for themselves. */
const OWN_PROJECTS = 5;
/** Open risks whose summaries are read. */
const RISKS = 20;

/** Looks at the place that recommendations are for, as the viewer; `null` when they may not see it. */
export async function occasionFor(
  ports: LessonPorts,
  reader: LessonReader,
  place: RecommendationFor,
  language: 'en' | 'nl',
): Promise<FoundOccasion | null> {
  const nothing = { projectId: null, issueId: null, offeredFor: null };
  switch (place.kind) {
    case 'viewer':
      return { occasion: await viewersOccasion(ports, reader), ...nothing };
    case 'wizard': {
      const template = await ports.background.template(place.templateId, language);
      const answers = Object.values(place.answers).filter((answer) => typeof answer === 'string');
      const plan = {
        templateId: place.templateId,
        templateName: template?.name ?? '',
        topics: template?.topics ?? [],
        projectTypeKey: null,
        answers,
      };
      return { occasion: occasionOfWizard(plan), ...nothing };
    }
    case 'issue': {
      const issue = await ports.issues.text(place.issueId);
      if (!issue) return null;
      const projectTypeKey = reader.projects.get(issue.projectId)?.project.typeKey ?? null;
      return {
        occasion: occasionOfIssue({ ...issue, projectTypeKey }),
        projectId: issue.projectId,
        issueId: issue.issueId,
        offeredFor: null,
      };
    }
    case 'project': {
      if (!reader.projects.has(place.projectId)) return null;
      const background = await ports.background.project(place.projectId);
      const project = await inHand(ports, reader, place.projectId, background, true);
      return {
        ...nothing,
        occasion: occasionOfProject(project),
        projectId: place.projectId,
        offeredFor: `phase ${background.phase ?? ''}`,
      };
    }
    case 'gate': {
      if (!reader.projects.has(place.projectId)) return null;
      const background = await ports.background.project(place.projectId);
      const gate = background.gates.find(({ id }) => id === place.gateId);
      if (!gate) return null;
      const project = await inHand(ports, reader, place.projectId, background, true);
      return { ...nothing, occasion: occasionOfGate(project, gate), projectId: place.projectId, offeredFor: `gate ${gate.id}` };
    }
  }
}

/** Of somebody: the projects that they lead, and the topics that they asked for. */
async function viewersOccasion(ports: LessonPorts, reader: LessonReader): Promise<Occasion> {
  const led = [...reader.projects.values()]
    .filter(({ project, leadAccountId }) => leadAccountId === reader.accountId && !project.archived)
    .slice(0, OWN_PROJECTS);
  const projects = await Promise.all(
    led.map(async ({ project: { projectId } }) => inHand(ports, reader, projectId, await ports.background.project(projectId), false)),
  );
  const occasion = occasionOfViewer(projects);
  const { topics } = await ports.use.ofReader(reader.accountId);
  return { ...occasion, topics: [...new Set([...occasion.topics, ...topics])] };
}

async function inHand(
  { issues }: Pick<LessonPorts, 'issues'>,
  reader: LessonReader,
  projectId: number,
  background: ProjectBackground,
  withRisks: boolean,
): Promise<ProjectInHand> {
  const project = reader.projects.get(projectId)?.project;
  const { components, phase, templateId, failingRules, riskTypeIds } = background;
  const jql = `project = ${projectId} AND issuetype in (${riskTypeIds.join(', ')}) AND statusCategory != Done ORDER BY updated DESC`;
  const risks = withRisks && riskTypeIds.length > 0 ? await issues.search(jql, RISKS) : [];
  return {
    name: project?.name ?? '',
    typeKey: project?.typeKey ?? null,
    category: project?.categoryName ?? null,
    components,
    topics: [],
    phase,
    templateId,
    failingRules,
    risks: risks.map(({ summary }) => summary),
  };
}
