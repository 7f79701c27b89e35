import { type BlueprintInput, blueprint as blueprintSchema } from '../../contracts/templates/blueprint';
import { err, ok } from '../../shared/result';
import type { ChosenTemplate, RunPorts, RunViewer } from '../runs/run-ports';
import { RunHarness } from './run-harness';

/** A person for tests of rights. */
export const aViewer = (
  accountId: string,
  rights: { readonly pmo?: boolean; readonly jira?: boolean; readonly groups?: readonly string[]; readonly sees?: readonly number[] } = {},
): RunViewer => ({
  accountId,
  isPmoAdmin: async () => rights.pmo ?? false,
  isJiraAdmin: async () => rights.jira ?? false,
  groups: async () => new Set(rights.groups ?? []),
  visibleProjects: async () => new Set(rights.sees ?? []),
});

/** Templates on offer, and everything that runs of them need. `restrictedTo`: a group; everybody where there is none. */
export class RunOffice extends RunHarness {
  private readonly templates = new Map<string, { readonly input: BlueprintInput; readonly restrictedTo: string | undefined }>();

  offer(input: BlueprintInput, restrictedTo?: string): void {
    this.templates.set(input.id, { input, restrictedTo });
  }

  withdraw(templateId: string): void {
    this.templates.delete(templateId);
  }

  /** What a person's call works with. */
  for(viewer: RunViewer): RunPorts {
    const isFor = async (templateId: string, who: RunViewer): Promise<boolean> => {
      const restrictedTo = this.templates.get(templateId)?.restrictedTo;
      return restrictedTo === undefined || (await who.isPmoAdmin()) || (await who.groups()).has(restrictedTo);
    };
    const apply = this.ports();
    return {
      records: this.records,
      templates: {
        isFor,
        open: async (templateId, version, who) => {
          const found = this.templates.get(templateId);
          if (!found || (version ?? 1) !== 1 || !(await isFor(templateId, who))) return err('templateNotFound');
          return ok({ blueprint: blueprintSchema.parse(found.input), version: 1 });
        },
      },
      reader: {
        project: (projectId) => this.jira.project(projectId),
        site: async () => {
          const site = await this.jira.site();
          if (!site.ok) return site;
          const permissions = {
            viewerAdministersJira: await viewer.isJiraAdmin(),
            viewerIsPmoAdministrator: await viewer.isPmoAdmin(),
            appAdministersJira: true,
          };
          return ok({ ...site.value, permissions });
        },
      },
      appHands: this.jira,
      asViewer: apply,
      namesOf: async () => new Map(),
      now: () => this.time,
      newId: apply.newId,
    };
  }

  /** Delivers everything that is queued. */
  async deliver(runId: string): Promise<void> {
    await this.toTheEnd(runId);
  }
}

export const chosenTemplate = (more: Partial<ChosenTemplate> = {}): ChosenTemplate => ({
  templateId: 'bridge',
  version: null,
  answers: { name: 'New bridge', key: 'BRIDGE' },
  projectId: null,
  language: 'en',
  ...more,
});

export const bridgeTemplate: BlueprintInput = {
  id: 'bridge',
  name: 'Bridge',
  summary: 'A project that builds a bridge.',
  project: { category: 'IT' },
  components: [{ id: 'deck', name: 'Deck' }],
  issues: [
    {
      id: 'plan',
      type: 'Epic',
      summary: 'Plan the bridge',
      children: [{ id: 'survey', type: 'Task', summary: 'Survey', components: ['deck'] }],
    },
  ],
  documents: [{ id: 'charter', name: 'Charter' }],
};
