import type { Answers, Blueprint } from '../../contracts/templates/blueprint';
import type { Result } from '../../shared/result';
import type { ApplyPorts, RunRecords } from '../apply/apply-ports';
import type { TemplateViewer } from '../catalogue/template-ports';
import type { ProjectHands, ProjectReader } from '../ports';

/** Who asks, and what they may see and do. */
export interface RunViewer extends TemplateViewer {
  /** May create projects. */
  isJiraAdmin(): Promise<boolean>;
}

/** A published version of a template, with what it inherits. */
export interface OfferedTemplate {
  readonly blueprint: Blueprint;
  readonly version: number;
}

/** The catalogue as runs use it. */
export interface TemplateSource {
  /** `null`: the newest published version. A template that is not for this person does not exist to them. */
  open(
    templateId: string,
    version: number | null,
    viewer: RunViewer,
  ): Promise<Result<OfferedTemplate, 'templateNotFound' | 'templateRetired'>>;
  /** Whether a person belongs to those whom a template is for. A template that is gone restricts nobody. */
  isFor(templateId: string, viewer: RunViewer): Promise<boolean>;
}

/** What starting, watching and steering runs works with. */
export interface RunPorts {
  readonly records: RunRecords;
  readonly templates: TemplateSource;
  /** Reads as the app; tells the permissions of the person who asks. */
  readonly reader: ProjectReader;
  readonly appHands: ProjectHands;
  /** For work that the person does. */
  readonly asViewer: ApplyPorts;
  /** Names of people that the person may see. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** What a person chose to create, or to apply to an existing project. */
export interface ChosenTemplate {
  readonly templateId: string;
  readonly version: number | null;
  readonly answers: Answers;
  readonly projectId: number | null;
  readonly language: 'en' | 'nl';
}
