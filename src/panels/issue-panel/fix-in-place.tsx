import { Button, Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import { useCallback, useEffect, useState } from 'react';
import type { FixChoice, FixPlan, FixStep, IssueCheckRow } from '../../contracts/audits/fix-contracts';
import { callApp, type PanelAnswer, type PanelError } from '../call-app';
import { PanelErrorMessage, type PanelIssue } from '../panel-frame';
import type { Reader } from '../reader';
import { ChoiceField } from './choice-field';

/** Calls again as long as a plan says that there is more to do. */
export async function workOnPlan(method: 'fixes.apply' | 'fixes.undo', planId: string, reader: Reader): Promise<PanelAnswer<FixPlan>> {
  for (;;) {
    const answer = await callApp(method, { planId, language: reader.language });
    if (!answer.ok) return answer;
    const { plan } = answer.value;
    if (plan.state !== 'applying' && plan.state !== 'undoing') return { ok: true, value: plan };
  }
}

/** `Due date: 12 Dec 2025 → 30 Apr 2026`. */
export const stepText = ({ field, before, after }: FixStep, reader: Reader): string => {
  const shown = (value: string) => (value === '' ? reader.tell('issuePanel.empty') : value);
  return reader.tell('issuePanel.change', { field, before: shown(before), after: shown(after) });
};

interface FixInPlaceProps {
  readonly check: IssueCheckRow;
  readonly need: NonNullable<IssueCheckRow['fix']>;
  readonly issue: PanelIssue;
  readonly reader: Reader;
  readonly onCancel: () => void;
  readonly onDone: (plan: FixPlan) => void;
}

/** Mends one issue: asks what has to be chosen, shows what would change, and does it. */
export const FixInPlace = ({ check, need, issue, reader, onCancel, onDone }: FixInPlaceProps) => {
  const [choice, setChoice] = useState<FixChoice | null>(null);
  const [plan, setPlan] = useState<FixPlan>();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<PanelError>();
  const { language } = reader;
  const { ruleId } = check;
  const { projectId, issueId } = issue;

  const preview = useCallback(
    async (wanted: FixChoice | null) => {
      setWorking(true);
      const answer = await callApp('fixes.plan', { ruleId, projectId, issueIds: [issueId], choice: wanted, language });
      setWorking(false);
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) setPlan(answer.value.plan);
    },
    [ruleId, projectId, issueId, language],
  );
  useEffect(() => {
    if (need === 'none') void preview(null);
  }, [need, preview]);

  const apply = async (planned: FixPlan) => {
    setWorking(true);
    const answer = await workOnPlan('fixes.apply', planned.id, reader);
    setWorking(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setPlan(answer.value);
    if (answer.value.steps.some(({ state }) => state === 'applied')) onDone(answer.value);
  };

  const isReady = plan?.state === 'planned' && plan.steps.length > 0;
  return (
    <Stack space="space.100">
      {error ? <PanelErrorMessage error={error} reader={reader} /> : null}
      {plan ? (
        <PlanPreview plan={plan} reader={reader} />
      ) : need !== 'none' ? (
        <ChoiceField check={check} need={need} reader={reader} onChange={setChoice} />
      ) : error ? null : (
        <Spinner size="small" label={reader.say('fix.planning')} />
      )}
      <Inline space="space.050">
        {plan ? (
          isReady ? (
            <LoadingButton appearance="primary" spacing="compact" isLoading={isWorking} onClick={() => void apply(plan)}>
              {reader.tell('issuePanel.apply')}
            </LoadingButton>
          ) : null
        ) : need === 'none' ? null : (
          <LoadingButton spacing="compact" isLoading={isWorking} isDisabled={choice === null} onClick={() => void preview(choice)}>
            {reader.say('fix.preview')}
          </LoadingButton>
        )}
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          {reader.say(isReady || !plan ? 'action.cancel' : 'action.close')}
        </Button>
      </Inline>
    </Stack>
  );
};

/** What would change, or why nothing does. */
const PlanPreview = ({ plan, reader }: { readonly plan: FixPlan; readonly reader: Reader }) => (
  <Stack space="space.050">
    {plan.steps.map((step) => (
      <Stack key={step.issueId}>
        <Text weight="medium">{stepText(step, reader)}</Text>
        {step.problem === null ? null : <Text color="color.text.danger">{step.problem}</Text>}
      </Stack>
    ))}
    {plan.leftAlone.map(({ issueId, reason }) => (
      <Text key={issueId}>{reader.tell('issuePanel.leftAlone', { reason: reader.say(`fix.leftAlone.${reason}`) })}</Text>
    ))}
    {plan.steps.length + plan.leftAlone.length === 0 ? <Text>{reader.say('fix.nothing')}</Text> : null}
    {plan.state === 'planned'
      ? plan.undoLimits.map((limit) => (
          <Text key={limit} size="small" color="color.text.subtle">
            {limit}
          </Text>
        ))
      : null}
  </Stack>
);
