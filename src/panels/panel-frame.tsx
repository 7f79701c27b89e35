import { Lozenge, SectionMessage, SectionMessageAction, Text, useProductContext } from '@forge/react';
import { z } from 'zod';
import type { Severity } from '../contracts/audits/vocabulary';
import type { PanelError } from './call-app';
import { type Reader, readerOf } from './reader';

/** The issue that a panel stands beside, as Jira tells it. */
export interface PanelIssue {
  readonly issueId: number;
  readonly issueKey: string;
  readonly projectId: number;
}

const id = z.coerce.number().int().positive();
const extension = z
  .object({ issue: z.object({ id, key: z.string() }), project: z.object({ id }) })
  .transform(({ issue, project }): PanelIssue => ({ issueId: issue.id, issueKey: issue.key, projectId: project.id }));

/** The reader and the issue, undefined until the product has said them. */
export function usePanelContext(): { readonly reader: Reader; readonly issue: PanelIssue } | undefined {
  const context = useProductContext();
  if (!context) return undefined;
  return { reader: readerOf(context), issue: extension.parse(context.extension) };
}

const appearance = { shall: 'removed', should: 'moved', observation: 'default' } as const;
/** A shape of its own for each severity, so that it can be told apart without colour. */
const shape: Record<Severity, string> = { shall: '■', should: '◆', observation: '○' };

export const SeverityLozenge = ({ severity, reader }: { readonly severity: Severity; readonly reader: Reader }) => (
  <Lozenge appearance={appearance[severity]}>{`${shape[severity]} ${reader.say(`audit.severity.${severity}`)}`}</Lozenge>
);

interface PanelErrorMessageProps {
  readonly error: PanelError;
  readonly reader: Reader;
  readonly onRetry?: () => void;
}

/** What happened, in the app's words where it has some, and what to do. */
export const PanelErrorMessage = ({ error, reader, onRetry }: PanelErrorMessageProps) => {
  const { code } = error;
  const known =
    code === 'UNREACHABLE'
      ? reader.say('error.unreachable')
      : code === 'UNREADABLE'
        ? reader.say('error.unreadable')
        : error.message === ''
          ? reader.say(`error.${code}`)
          : error.message;
  return (
    <SectionMessage
      appearance="error"
      title={reader.say('error.title')}
      actions={
        onRetry
          ? [
              <SectionMessageAction key="retry" onClick={onRetry}>
                {reader.say('action.retry')}
              </SectionMessageAction>,
            ]
          : []
      }
    >
      <Text>{known}</Text>
      {error.correlationId ? <Text size="small">{reader.say('error.reference', { correlationId: error.correlationId })}</Text> : null}
    </SectionMessage>
  );
};
