import { Box, Button, Inline, Link, List, ListItem, Lozenge, Stack, Text, xcss } from '@forge/react';
import { useState } from 'react';
import type { FixPlan, IssueCheckRow } from '../../contracts/audits/fix-contracts';
import { type PanelIssue, SeverityLozenge } from '../panel-frame';
import type { Reader } from '../reader';
import { FixInPlace } from './fix-in-place';
import { WaiverForm } from './waiver-form';

const card = xcss({
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  padding: 'space.100',
});

interface FailingCheckProps {
  readonly check: IssueCheckRow;
  readonly issue: PanelIssue;
  readonly today: number;
  readonly reader: Reader;
  readonly onFixed: (plan: FixPlan) => void;
  readonly onWaiverRequested: () => void;
}

/** A rule that the issue breaks: how grave it is, how to mend it, and what can be done about it here. */
export const FailingCheck = ({ check, issue, today, reader, onFixed, onWaiverRequested }: FailingCheckProps) => {
  const [open, setOpen] = useState<'fix' | 'how' | 'waiver'>();
  const toggle = (part: 'fix' | 'how' | 'waiver') => setOpen((shown) => (shown === part ? undefined : part));
  const { waiver, fix } = check;
  const isWaived = waiver?.state === 'approved';
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <SeverityLozenge severity={check.severity} reader={reader} />
          {waiver ? (
            <Lozenge appearance={isWaived ? 'new' : 'inprogress'}>
              {reader.tell(isWaived ? 'issuePanel.waivedUntil' : 'issuePanel.waiverPending', {
                day: reader.formats.day(waiver.untilDay, today),
              })}
            </Lozenge>
          ) : null}
        </Inline>
        <Text weight="medium">{check.title}</Text>
        <Inline space="space.050" shouldWrap>
          {fix !== null && !isWaived ? (
            <Button spacing="compact" isSelected={open === 'fix'} onClick={() => toggle('fix')}>
              {reader.tell('issuePanel.fix')}
            </Button>
          ) : null}
          <Button appearance="subtle" spacing="compact" isSelected={open === 'how'} onClick={() => toggle('how')}>
            {reader.tell('issuePanel.how')}
          </Button>
          {waiver ? null : (
            <Button appearance="subtle" spacing="compact" isSelected={open === 'waiver'} onClick={() => toggle('waiver')}>
              {reader.say('waiver.request')}
            </Button>
          )}
        </Inline>
        {open === 'fix' && fix !== null ? (
          <FixInPlace check={check} need={fix} issue={issue} reader={reader} onCancel={() => setOpen(undefined)} onDone={onFixed} />
        ) : null}
        {open === 'how' ? <HowTo check={check} reader={reader} /> : null}
        {open === 'waiver' ? (
          <WaiverForm
            ruleId={check.ruleId}
            issue={issue}
            today={today}
            reader={reader}
            onCancel={() => setOpen(undefined)}
            onDone={onWaiverRequested}
          />
        ) : null}
      </Stack>
    </Box>
  );
};

/** What is asked, and the steps to get there. */
const HowTo = ({ check, reader }: { readonly check: IssueCheckRow; readonly reader: Reader }) => (
  <Stack space="space.100">
    {check.requirement === '' ? null : <Text color="color.text.subtle">{check.requirement}</Text>}
    {check.remediation.length === 0 ? null : (
      <List type="ordered">
        {check.remediation.map((step) => (
          <ListItem key={step}>{step}</ListItem>
        ))}
      </List>
    )}
    {check.documentationUrl === null ? null : (
      <Text>
        <Link href={check.documentationUrl} openNewTab>
          {reader.tell('issuePanel.more')}
        </Link>
      </Text>
    )}
  </Stack>
);
