import type { LessonPhase } from './phase-of-stage';

/** What other parts of Plumbline know of a project that says which lessons may help it. */
export interface ProjectBackground {
  readonly components: readonly string[];
  /** The stage that it is in, by its gates. */
  readonly phase: LessonPhase | null;
  readonly templateId: string | null;
  /** Rules of visible standards that it breaks, and in how many places. */
  readonly failingRules: ReadonlyMap<string, number>;
  readonly gates: readonly {
    readonly id: string;
    readonly name: string;
    readonly criteria: readonly string[];
    readonly phase: LessonPhase | null;
  }[];
  /** Issue types of its risks. */
  readonly riskTypeIds: readonly number[];
}

/** A template as far as lessons are concerned. */
export interface TemplateBackground {
  readonly name: string;
  readonly topics: readonly string[];
}

export interface BackgroundReader {
  project(projectId: number): Promise<ProjectBackground>;
  /** `null`: there is no such template, or the viewer may not use it. */
  template(templateId: string, language: 'en' | 'nl'): Promise<TemplateBackground | null>;
}
