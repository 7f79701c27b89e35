import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { Page } from '../parts/page';
import { to } from '../routing/route';
import { useModules } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import type { Workflow, WorkflowStatus, WorkflowTransition } from '../site/workflow-records';
import { updateOf } from './change-workflow';
import { TransitionRules } from './transition-rules';
import { useWorkflowWords } from './workflow-words';

/** A workflow's transitions with the rules of apps that guard them. */
export function WorkflowPage({ workflowId }: { readonly workflowId: string }) {
  const words = useWorkflowWords();
  const [read, reload] = useLoaded(`workflow ${workflowId}`, () => workflowApi.workflow(workflowId));
  const [workflow] = read.value?.workflows ?? [];
  const above = (
    <Breadcrumbs>
      <BreadcrumbsItem text={words.workflows} href={to.workflows()} />
    </Breadcrumbs>
  );
  return (
    <Page title={workflow?.name ?? words.workflows} above={above}>
      {read.state === 'loading' && <Loading rows={5} />}
      {read.state === 'failed' && <Failure error={read.error} onRetry={reload} />}
      {read.state === 'ready' && workflow && <Transitions workflow={workflow} statuses={read.value.statuses} onChanged={reload} />}
    </Page>
  );
}

function Transitions({
  workflow,
  statuses,
  onChanged,
}: {
  readonly workflow: Workflow;
  readonly statuses: readonly WorkflowStatus[];
  readonly onChanged: () => void;
}) {
  const words = useWorkflowWords();
  const modules = useModules('jira:workflowValidator', 'jira:workflowCondition');
  const [error, setError] = useState<Error>();
  const nameOf = (reference: string | undefined): string =>
    statuses.find((status) => status.statusReference === reference)?.name ?? words.anyStatus;
  const from = (transition: WorkflowTransition): string =>
    transition.type === 'INITIAL'
      ? words.initial
      : transition.links.map((link) => nameOf(link.fromStatusReference)).join(', ') || words.anyStatus;
  const change = async (changed: WorkflowTransition) => {
    try {
      await workflowApi.update(updateOf(workflow, statuses, changed));
      setError(undefined);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    onChanged();
  };
  return (
    <div className="stack">
      <p className="subtle">{words.workflowsHint}</p>
      {modules.length === 0 && <Nothing title={words.noRuleModules} hint={words.noRuleModulesHint} />}
      {error && <Failure error={error} />}
      {workflow.transitions.map((transition) => (
        <section key={transition.id} className="card stack" aria-label={transition.name}>
          <Heading size="small" as="h2">
            {transition.name}
          </Heading>
          <p className="subtle">
            {from(transition)} → {nameOf(transition.toStatusReference)}
          </p>
          <TransitionRules workflowId={workflow.id} transition={transition} modules={modules} onChange={change} />
        </section>
      ))}
    </div>
  );
}
