import type { lessonPhases } from '../../contracts/lessons/lesson';

type LessonPhase = (typeof lessonPhases)[number];

/** What is known of a place where lessons may help: all that recommendation looks at, and nothing of it is kept. */
export interface Occasion {
  /** In its own words: names, summaries, descriptions, what people answered. */
  readonly text: string;
  readonly topics: readonly string[];
  readonly phases: readonly LessonPhase[];
  readonly projectTypes: readonly string[];
  readonly templateIds: readonly string[];
  /** Rules that are broken there, and in how many places. */
  readonly failingRules: ReadonlyMap<string, number>;
}

/** What is known of a project. */
export interface ProjectInHand {
  readonly name: string;
  /** Jira's kind of project, e.g. `software`. */
  readonly typeKey: string | null;
  readonly category: string | null;
  readonly components: readonly string[];
  readonly topics: readonly string[];
  readonly phase: LessonPhase | null;
  readonly templateId: string | null;
  readonly failingRules: ReadonlyMap<string, number>;
  /** Summaries of its open risks, as the viewer may read them. */
  readonly risks: readonly string[];
}

export const occasionOfProject = (project: ProjectInHand): Occasion => ({
  text: [project.name, ...project.risks].join('\n'),
  topics: distinct([...project.topics, ...project.components, ...given(project.category)]),
  phases: given(project.phase),
  projectTypes: given(project.typeKey),
  templateIds: given(project.templateId),
  failingRules: project.failingRules,
});

/** A gate of a project: what it asks for, in the phase that it ends. The words of the gate count as much as those of the project. */
export const occasionOfGate = (
  project: ProjectInHand,
  gate: { readonly name: string; readonly criteria: readonly string[]; readonly phase: LessonPhase | null },
): Occasion => ({
  ...occasionOfProject({ ...project, phase: gate.phase ?? project.phase }),
  text: [gate.name, ...gate.criteria, project.name, ...project.risks].join('\n'),
});

/** An issue as the viewer may read it. Its project says nothing about it but for its kind: the words are what counts. */
export const occasionOfIssue = (issue: {
  readonly summary: string;
  readonly description: string;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly projectTypeKey: string | null;
}): Occasion => ({
  // The summary says in few words what the description says in many.
  text: [issue.summary, issue.summary, issue.description].join('\n'),
  topics: distinct([...issue.components, ...issue.labels]),
  phases: [],
  projectTypes: given(issue.projectTypeKey),
  templateIds: [],
  failingRules: new Map(),
});

/** A project to come, as far as the wizard knows it. */
export const occasionOfWizard = (plan: {
  readonly templateId: string;
  readonly templateName: string;
  readonly topics: readonly string[];
  readonly projectTypeKey: string | null;
  /** What was answered to questions in words, and the labels of what was chosen. */
  readonly answers: readonly string[];
}): Occasion => ({
  text: [plan.templateName, ...plan.answers].join('\n'),
  topics: distinct(plan.topics),
  phases: ['initiating', 'planning'],
  projectTypes: given(plan.projectTypeKey),
  templateIds: [plan.templateId],
  failingRules: new Map(),
});

/** Somebody with their projects: what these have in common counts most, since words that are repeated do. */
export const occasionOfViewer = (projects: readonly ProjectInHand[]): Occasion => {
  const occasions = projects.map(occasionOfProject);
  const failingRules = new Map<string, number>();
  for (const occasion of occasions)
    for (const [ruleId, failing] of occasion.failingRules) failingRules.set(ruleId, (failingRules.get(ruleId) ?? 0) + failing);
  return {
    text: occasions.map(({ text }) => text).join('\n'),
    topics: distinct(occasions.flatMap(({ topics }) => topics)),
    phases: distinct(occasions.flatMap(({ phases }) => phases)),
    projectTypes: distinct(occasions.flatMap(({ projectTypes }) => projectTypes)),
    templateIds: distinct(occasions.flatMap(({ templateIds }) => templateIds)),
    failingRules,
  };
};

const given = <T>(value: T | null): T[] => (value === null ? [] : [value]);
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
