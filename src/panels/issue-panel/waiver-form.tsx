import { Button, DatePicker, ErrorMessage, Form, HelperMessage, Inline, Label, LoadingButton, Stack, Text, TextArea } from '@forge/react';
import { useState } from 'react';
import { callApp, type PanelError } from '../call-app';
import { PanelErrorMessage, type PanelIssue } from '../panel-frame';
import type { Reader } from '../reader';
import { dayOfText, dayText } from './days';

const MIN_REASON = 10;
const MAX_REASON = 2000;
/** Offered at first; the standard's own limit is checked by the app. */
const USUAL_WAIVER_DAYS = 90;

interface WaiverFormProps {
  readonly ruleId: string;
  readonly issue: PanelIssue;
  /** Epoch day. */
  readonly today: number;
  readonly reader: Reader;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Asks for a waiver of one rule on this issue, with a reason and an end. */
export const WaiverForm = ({ ruleId, issue, today, reader, onCancel, onDone }: WaiverFormProps) => {
  const [reason, setReason] = useState('');
  const [untilDay, setUntilDay] = useState<number | null>(today + USUAL_WAIVER_DAYS);
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<PanelError>();
  const isShort = reason.trim().length < MIN_REASON;
  const untilProblem = untilDay === null ? 'waiver.until.missing' : untilDay < today ? 'waiver.until.past' : undefined;

  const submit = async () => {
    setChecked(true);
    if (isShort || untilProblem !== undefined || untilDay === null) return;
    setWorking(true);
    const answer = await callApp('waivers.request', {
      ruleId,
      scope: { kind: 'issue', projectId: issue.projectId, issueId: issue.issueId, issueKey: issue.issueKey },
      reason,
      untilDay,
      language: reader.language,
    });
    setWorking(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onDone();
  };

  return (
    <Form onSubmit={submit}>
      <Stack space="space.100">
        {error ? <PanelErrorMessage error={error} reader={reader} /> : null}
        <Stack>
          <Label labelFor={`reason-${ruleId}`}>{reader.say('waiver.reason')}</Label>
          <TextArea
            id={`reason-${ruleId}`}
            name="reason"
            minimumRows={3}
            maxLength={MAX_REASON}
            isInvalid={isChecked && isShort}
            onChange={({ target }) => setReason(String(target.value))}
          />
          {isChecked && isShort ? (
            <ErrorMessage>{reader.say('waiver.reason.short', { count: MIN_REASON })}</ErrorMessage>
          ) : (
            <HelperMessage>{reader.say('waiver.reason.hint')}</HelperMessage>
          )}
        </Stack>
        <Stack>
          <Label labelFor={`until-${ruleId}`}>{reader.say('waiver.until')}</Label>
          <DatePicker
            id={`until-${ruleId}`}
            name="until"
            locale={reader.formats.locale}
            weekStartDay={1}
            defaultValue={dayText(today + USUAL_WAIVER_DAYS)}
            isInvalid={isChecked && untilProblem !== undefined}
            onChange={(text) => setUntilDay(dayOfText(text))}
          />
          {isChecked && untilProblem !== undefined ? (
            <ErrorMessage>{reader.say(untilProblem)}</ErrorMessage>
          ) : (
            <HelperMessage>{reader.say('waiver.until.hint')}</HelperMessage>
          )}
        </Stack>
        <Text size="small" color="color.text.subtle">
          {reader.say('waiver.requested.body')}
        </Text>
        <Inline space="space.050">
          <LoadingButton appearance="primary" spacing="compact" type="submit" isLoading={isWorking}>
            {reader.say('waiver.request')}
          </LoadingButton>
          <Button appearance="subtle" spacing="compact" onClick={onCancel}>
            {reader.say('action.cancel')}
          </Button>
        </Inline>
      </Stack>
    </Form>
  );
};
