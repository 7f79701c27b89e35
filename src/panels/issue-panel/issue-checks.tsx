import { Button, Inline, SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { FixPlan, IssueCheckRow } from '../../contracts/audits/fix-contracts';
import type { RpcResponse } from '../../contracts/rpc';
import { type PanelIssue, SeverityLozenge } from '../panel-frame';
import type { Reader } from '../reader';
import { dayOf } from './days';
import { FailingCheck } from './failing-check';
import { stepText } from './fix-in-place';

/** The last thing done here, so that it can be taken back. */
export interface LastFix {
  readonly plan: FixPlan;
  readonly isUndoing: boolean;
}

interface IssueChecksProps {
  readonly answer: RpcResponse<'issues.getChecks'>;
  readonly issue: PanelIssue;
  readonly reader: Reader;
  readonly lastFix: LastFix | undefined;
  readonly onFixed: (plan: FixPlan) => void;
  readonly onUndo: () => void;
  readonly onChanged: () => void;
}

/** What the standards say of this issue: what fails and how to mend it first, the rest folded away. */
export const IssueChecks = ({ answer, issue, reader, lastFix, onFixed, onUndo, onChanged }: IssueChecksProps) => {
  const [areOthersShown, showOthers] = useState(false);
  const failing = answer.checks.filter(({ outcome }) => outcome === 'fail');
  const others = answer.checks.filter(({ outcome }) => outcome !== 'fail');
  const judged = answer.checks.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail').length;
  const today = dayOf(answer.judgedAt);
  if (answer.checks.length === 0) {
    return (
      <Text size="small" color="color.text.subtle">
        {reader.tell('issuePanel.nothing')}
      </Text>
    );
  }
  return (
    <Stack space="space.150">
      {lastFix ? <FixDone lastFix={lastFix} reader={reader} onUndo={onUndo} /> : null}
      <Text weight="semibold">
        {failing.length === 0
          ? reader.tell('issuePanel.allPass', { count: judged })
          : reader.tell('issuePanel.fail', { count: failing.length, total: judged })}
      </Text>
      {failing.map((check) => (
        <FailingCheck
          key={check.ruleId}
          check={check}
          issue={issue}
          today={today}
          reader={reader}
          onFixed={onFixed}
          onWaiverRequested={onChanged}
        />
      ))}
      {others.length === 0 ? null : (
        <Inline>
          <Button
            appearance="subtle"
            spacing="compact"
            iconBefore={areOthersShown ? 'chevron-down' : 'chevron-right'}
            onClick={() => showOthers(!areOthersShown)}
          >
            {reader.tell(areOthersShown ? 'issuePanel.hideOthers' : 'issuePanel.showOthers', { count: others.length })}
          </Button>
        </Inline>
      )}
      {areOthersShown ? others.map((check) => <OtherCheck key={check.ruleId} check={check} reader={reader} />) : null}
    </Stack>
  );
};

const OtherCheck = ({ check, reader }: { readonly check: IssueCheckRow; readonly reader: Reader }) => (
  <Inline space="space.100" alignBlock="center" shouldWrap>
    <Text size="small" color="color.text.subtle">
      {check.outcome === 'pass' ? `✓ ${check.title}` : `– ${check.title} (${reader.tell('issuePanel.judgedByAudits')})`}
    </Text>
    {check.outcome === 'pass' ? null : <SeverityLozenge severity={check.severity} reader={reader} />}
  </Inline>
);

/** What was just changed, with the way back. */
const FixDone = ({
  lastFix: { plan, isUndoing },
  reader,
  onUndo,
}: {
  readonly lastFix: LastFix;
  readonly reader: Reader;
  readonly onUndo: () => void;
}) => {
  const failed = plan.steps.filter(({ state }) => state === 'undoFailed');
  if (failed.length > 0) {
    return (
      <SectionMessage appearance="warning" title={reader.tell('issuePanel.notUndone')}>
        {failed.map(({ issueId, problem }) => (
          <Text key={issueId}>{problem ?? ''}</Text>
        ))}
      </SectionMessage>
    );
  }
  const isUndone = plan.state === 'undone';
  const actions =
    isUndone || isUndoing
      ? []
      : [
          <SectionMessageAction key="undo" onClick={onUndo}>
            {reader.say('action.undo')}
          </SectionMessageAction>,
        ];
  return (
    <SectionMessage
      appearance={isUndone ? 'information' : 'success'}
      title={reader.tell(isUndone ? 'issuePanel.undone' : isUndoing ? 'issuePanel.undoing' : 'issuePanel.done')}
      actions={actions}
    >
      {plan.steps.map((step) => (
        <Text key={step.issueId}>{stepText(isUndone ? { ...step, before: step.after, after: step.before } : step, reader)}</Text>
      ))}
    </SectionMessage>
  );
};
