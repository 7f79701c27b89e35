import { NavigationTarget, router } from '@forge/bridge';
import { SectionMessage, SectionMessageAction, Spinner, Stack, Text, useProductContext } from '@forge/react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { configurationOf, type GadgetConfiguration } from './gadget-configuration';
import { type GadgetAnswer, type GadgetError, loadGadget } from './gadget-data';
import { type Reader, readerOf } from './reader';

const MILLISECONDS_PER_MINUTE = 60_000;

/** The frame's user and configuration, undefined until the product has said them. */
export function useGadgetContext():
  | { readonly reader: Reader; readonly configuration: GadgetConfiguration; readonly isWidget: boolean }
  | undefined {
  const context = useProductContext();
  if (!context) return undefined;
  const type: unknown = context.extension.type;
  return { reader: readerOf(context), configuration: configurationOf(context.extension), isWidget: type === 'dashboards:widget' };
}

/**
 * The gadget's data, loaded again whenever node or number of rows changes. `refreshMinutes` also loads it again in that rhythm; leave it
 * out where the dashboard itself refreshes the frame. The last data stay in view while new ones are on their way.
 */
export function useGadgetData(
  nodeId: string | null,
  rows: number,
  refreshMinutes?: number,
): { readonly answer: GadgetAnswer | undefined; readonly reload: () => void } {
  const [answer, setAnswer] = useState<GadgetAnswer>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to load again
  useEffect(() => {
    let isCurrent = true;
    void loadGadget(nodeId, rows).then((loaded) => {
      if (isCurrent) setAnswer(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [nodeId, rows, attempt]);
  useEffect(() => {
    if (refreshMinutes === undefined) return undefined;
    const timer = setInterval(reload, refreshMinutes * MILLISECONDS_PER_MINUTE);
    return () => clearInterval(timer);
  }, [refreshMinutes, reload]);
  return { answer, reload };
}

/** Opens the app's portfolio page, at the node that the gadget shows. */
export const openPortfolio = (nodeId: string | null): void => {
  const path = nodeId === null ? 'portfolio' : `portfolio?in=${nodeId}`;
  void router.navigate({ target: NavigationTarget.Module, moduleKey: 'plumbline', path });
};

export const Loading = ({ label }: { readonly label: string }): ReactNode => (
  <Stack alignInline="center">
    <Spinner size="large" label={label} />
  </Stack>
);

/** What happened, to what, and what to do. */
export const GadgetErrorMessage = ({
  error,
  reader,
  onRetry,
}: {
  readonly error: GadgetError;
  readonly reader: Reader;
  readonly onRetry: () => void;
}) => {
  const isGone = error.code === 'NOT_FOUND';
  const explanation = { UNREACHABLE: 'error.unreachable', UNREADABLE: 'error.unreadable' } as const;
  const known =
    error.code === 'UNREACHABLE' || error.code === 'UNREADABLE' ? reader.say(explanation[error.code]) : reader.say(`error.${error.code}`);
  return (
    <SectionMessage
      appearance={isGone ? 'warning' : 'error'}
      title={isGone ? reader.tell('gadget.nodeGone.title') : reader.say('error.title')}
      actions={[
        <SectionMessageAction key="retry" onClick={onRetry}>
          {reader.say('action.retry')}
        </SectionMessageAction>,
      ]}
    >
      <Text>{isGone ? reader.tell('gadget.nodeGone.body') : known}</Text>
      {error.message === '' || isGone ? null : <Text size="small">{error.message}</Text>}
      {error.correlationId ? <Text size="small">{reader.say('error.reference', { correlationId: error.correlationId })}</Text> : null}
    </SectionMessage>
  );
};
