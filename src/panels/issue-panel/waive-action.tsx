import { showFlag, view } from '@forge/bridge';
import ForgeReconciler, {
  Box,
  Label,
  Modal,
  ModalBody,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Select,
  Spinner,
  Stack,
  Text,
  xcss,
} from '@forge/react';
import { useState } from 'react';
import { PanelErrorMessage, type PanelIssue, usePanelContext } from '../panel-frame';
import type { Reader } from '../reader';
import { dayOf } from './days';
import { useIssueChecks } from './use-issue-checks';
import { WaiverForm } from './waiver-form';

interface Option {
  readonly value: string;
  readonly label: string;
}

const body = xcss({ paddingBlockEnd: 'space.300' });

const close = () => void view.close();

const WaiveRule = ({ reader, issue }: { readonly reader: Reader; readonly issue: PanelIssue }) => {
  const { answer, reload } = useIssueChecks(issue.issueId, reader.language);
  const [ruleId, setRuleId] = useState<string>();
  if (!answer) return <Spinner label={reader.tell('issuePanel.loading')} />;
  if (!answer.ok) return <PanelErrorMessage error={answer.error} reader={reader} onRetry={reload} />;
  const open = answer.value.checks.filter(({ outcome, waiver }) => outcome === 'fail' && waiver === null);
  if (open.length === 0) return <Text>{reader.tell('waiveAction.nothing')}</Text>;
  const done = () => {
    showFlag({
      id: 'plumbline-waiver',
      title: reader.say('waiver.requested'),
      description: reader.say('waiver.requested.body'),
      type: 'success',
      isAutoDismiss: true,
    });
    close();
  };
  return (
    <Stack space="space.150">
      <Stack>
        <Label labelFor="rule">{reader.tell('waiveAction.rule')}</Label>
        <Select
          inputId="rule"
          placeholder={reader.say('fix.choose.placeholder')}
          options={open.map((check): Option => ({ value: check.ruleId, label: check.title }))}
          onChange={(option: Option | null) => setRuleId(option?.value)}
        />
      </Stack>
      {ruleId === undefined ? null : (
        <WaiverForm
          key={ruleId}
          ruleId={ruleId}
          issue={issue}
          today={dayOf(answer.value.judgedAt)}
          reader={reader}
          onCancel={close}
          onDone={done}
        />
      )}
    </Stack>
  );
};

/** Asks for a waiver of a rule that the issue breaks: `jira:issueAction`. */
const WaiveAction = () => {
  const context = usePanelContext();
  return (
    <ModalTransition>
      <Modal onClose={close}>
        <ModalHeader>
          <ModalTitle>{context?.reader.say('waiver.request.title') ?? ''}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Box xcss={body}>{context ? <WaiveRule {...context} /> : <Spinner />}</Box>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
};

ForgeReconciler.render(<WaiveAction />);
