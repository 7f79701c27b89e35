import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Lozenge from '@atlaskit/lozenge';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { HostedModule } from '../../../browser-api';
import { AppFrame } from '../frame/app-frame';
import { useSite } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import type { WorkflowRule, WorkflowTransition } from '../site/workflow-records';
import { moduleTypeOfRule, ruleOf, rulesOf, withoutRule, withRule } from './change-workflow';
import { RuleDialog } from './rule-dialog';
import { useWorkflowWords } from './workflow-words';

/** A rule that is being added or edited in a dialog. */
interface Draft {
  readonly module: HostedModule;
  readonly rule: WorkflowRule | undefined;
}

/** The rules of apps on a transition: what each says, and adding, changing and removing them. */
export function TransitionRules({
  workflowId,
  transition,
  modules,
  onChange,
}: {
  readonly workflowId: string;
  readonly transition: WorkflowTransition;
  readonly modules: readonly HostedModule[];
  readonly onChange: (changed: WorkflowTransition) => Promise<void>;
}) {
  const words = useWorkflowWords();
  const { app } = useSite().session;
  const [draft, setDraft] = useState<Draft>();
  const ariOf = (module: HostedModule): string =>
    `ari:cloud:ecosystem::extension/${app.id.split('/').at(-1)}/${app.environmentId}/static/${module.key}`;
  const moduleOf = (rule: WorkflowRule): HostedModule | undefined =>
    modules.find((module) => module.type === moduleTypeOfRule[rule.ruleKey] && ariOf(module) === rule.parameters.key);
  const save = async ({ module, rule }: Draft, config: string) => {
    setDraft(undefined);
    await onChange(withRule(transition, ruleOf(module.type, ariOf(module), config, rule?.parameters.id ?? crypto.randomUUID())));
  };
  const add = (module: HostedModule) => {
    const added: Draft = { module, rule: undefined };
    if (module.configurationPages?.includes('create')) setDraft(added);
    else void save(added, '');
  };
  const rules = rulesOf(transition);
  return (
    <>
      {rules.length === 0 && <p className="subtle">{words.noRules}</p>}
      {rules.map((rule) => (
        <Rule
          key={rule.parameters.id ?? rule.ruleKey}
          rule={rule}
          module={moduleOf(rule)}
          place={{ workflowId, transitionId: transition.id }}
          onEdit={(module) => setDraft({ module, rule })}
          onRemove={() => void onChange(withoutRule(transition, rule.parameters.id ?? ''))}
        />
      ))}
      {modules.length > 0 && (
        <div>
          <DropdownMenu<HTMLButtonElement>
            trigger={({ triggerRef, ...trigger }) => (
              <Button {...trigger} ref={triggerRef} aria-label={words.addRuleTo(transition.name)}>
                {words.addRule}
              </Button>
            )}
            shouldRenderToParent
          >
            <DropdownItemGroup>
              {modules.map((module) => (
                <DropdownItem key={`${module.type} ${module.key}`} description={module.description ?? ''} onClick={() => add(module)}>
                  {module.title}
                </DropdownItem>
              ))}
            </DropdownItemGroup>
          </DropdownMenu>
        </div>
      )}
      <ModalTransition>
        {draft && (
          <RuleDialog
            module={draft.module}
            place={{ workflowId, transitionId: transition.id, ...(draft.rule?.parameters.id ? { ruleId: draft.rule.parameters.id } : {}) }}
            onSave={(config) => void save(draft, config)}
            onClose={() => setDraft(undefined)}
          />
        )}
      </ModalTransition>
    </>
  );
}

function Rule({
  rule,
  module,
  place,
  onEdit,
  onRemove,
}: {
  readonly rule: WorkflowRule;
  readonly module: HostedModule | undefined;
  readonly place: { readonly workflowId: string; readonly transitionId: string };
  readonly onEdit: (module: HostedModule) => void;
  readonly onRemove: () => void;
}) {
  const words = useWorkflowWords();
  const title = module?.title ?? rule.ruleKey;
  const ruleId = rule.parameters.id;
  return (
    <div className="rule">
      <div className="row">
        <Lozenge>{moduleTypeOfRule[rule.ruleKey] === 'jira:workflowCondition' ? words.condition : words.validator}</Lozenge>
        <strong className="grow">{title}</strong>
        {module?.configurationPages?.includes('edit') && (
          <Button spacing="compact" onClick={() => onEdit(module)} aria-label={`${words.editRule}: ${title}`}>
            {words.editRule}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onRemove} aria-label={`${words.removeRule}: ${title}`}>
          {words.removeRule}
        </Button>
      </div>
      {module ? <RuleDescription module={module} rule={rule} /> : <p className="subtle">{words.foreignRule}</p>}
      {module?.configurationPages?.includes('view') && ruleId !== undefined && (
        <AppFrame
          key={rule.parameters.config ?? ''}
          module={module}
          entryPoint="view"
          place={{ workflowRule: { ...place, ruleId } }}
          title={title}
          fit="content"
        />
      )}
    </div>
  );
}

/** The module's own sentence over the saved configuration, or its description. */
function RuleDescription({ module, rule }: { readonly module: HostedModule; readonly rule: WorkflowRule }) {
  const { configurationDescription } = module;
  const config = rule.parameters.config ?? '';
  const [described] = useLoaded(`${configurationDescription ?? ''} ${config}`, async () =>
    configurationDescription === undefined ? '' : workflowApi.describe(configurationDescription, config === '' ? {} : JSON.parse(config)),
  );
  const text = described.value ? described.value : module.description;
  return text === undefined ? null : <p className="subtle">{text}</p>;
}
