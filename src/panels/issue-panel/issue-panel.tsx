import { view } from '@forge/bridge';
import ForgeReconciler, { Spinner, Stack } from '@forge/react';
import { useState } from 'react';
import type { FixPlan } from '../../contracts/audits/fix-contracts';
import { IssueLessons } from '../lessons/issue-lessons';
import { PanelErrorMessage, type PanelIssue, usePanelContext } from '../panel-frame';
import type { Reader } from '../reader';
import { workOnPlan } from './fix-in-place';
import { IssueChecks, type LastFix } from './issue-checks';
import { useIssueChecks } from './use-issue-checks';

const Checks = ({ reader, issue }: { readonly reader: Reader; readonly issue: PanelIssue }) => {
  const { answer, reload } = useIssueChecks(issue.issueId, reader.language);
  const [lastFix, setLastFix] = useState<LastFix>();
  if (!answer) return <Spinner label={reader.tell('issuePanel.loading')} />;
  if (!answer.ok) return <PanelErrorMessage error={answer.error} reader={reader} onRetry={reload} />;

  const show = (plan: FixPlan) => {
    setLastFix({ plan, isUndoing: false });
    reload();
    // The field beside the panel shows the new value; where Jira cannot refresh, it does so at the next visit.
    view.refresh().catch(() => undefined);
  };
  const undo = async () => {
    if (!lastFix) return;
    setLastFix({ ...lastFix, isUndoing: true });
    const undone = await workOnPlan('fixes.undo', lastFix.plan.id, reader);
    if (undone.ok) show(undone.value);
    else setLastFix({ ...lastFix, isUndoing: false });
  };
  return (
    <IssueChecks
      answer={answer.value}
      issue={issue}
      reader={reader}
      lastFix={lastFix}
      onFixed={show}
      onUndo={() => void undo()}
      onChanged={reload}
    />
  );
};

/** The checks of the issue beside it, and lessons that fit it: `jira:issueContext`. */
const IssuePanel = () => {
  const context = usePanelContext();
  if (!context) return <Spinner />;
  return (
    <Stack space="space.200">
      <Checks {...context} />
      <IssueLessons {...context} />
    </Stack>
  );
};

ForgeReconciler.render(<IssuePanel />);
