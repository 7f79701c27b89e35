import { type AddressPart, numbersOf, setOrRemove, wordOf } from '../../compliance/address/address-part';

/** Steps before anything is written. Choosing comes first and is where no template is chosen; what follows belongs to a run. */
export const wizardSteps = ['questions', 'lessons', 'preview'] as const;
export type WizardStep = (typeof wizardSteps)[number];
/** How the plan is looked at. */
export const planViews = ['tree', 'calendar', 'people', 'needs'] as const;
export type PlanView = (typeof planViews)[number];

export interface WizardPart {
  readonly step: WizardStep;
  readonly view: PlanView;
  /** `null`: the newest published version. */
  readonly version: number | null;
  /** An existing project that the template is applied to; `null` creates one. */
  readonly projectId: number | null;
  /** The run that this wizard started. */
  readonly runId: string | null;
}

/** A new wizard has nothing of the last one. */
export const freshWizard: WizardPart = { step: 'questions', view: 'tree', version: null, projectId: null, runId: null };

export const wizardPart: AddressPart<WizardPart> = {
  read: (parameters) => ({
    step: wordOf(parameters.get('step'), wizardSteps, 'questions'),
    view: wordOf(parameters.get('view'), planViews, 'tree'),
    version: numbersOf(parameters.get('version'))[0] ?? null,
    projectId: numbersOf(parameters.get('project'))[0] ?? null,
    runId: parameters.get('run')?.slice(0, 64) ?? null,
  }),
  write: (parameters, { step, view, version, projectId, runId }) => {
    setOrRemove(parameters, 'step', step === 'questions' ? null : step);
    setOrRemove(parameters, 'view', view === 'tree' ? null : view);
    setOrRemove(parameters, 'version', version);
    setOrRemove(parameters, 'project', projectId);
    setOrRemove(parameters, 'run', runId);
  },
};
