import Button, { IconButton } from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { showFlag } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import type { DriftItem } from '../../../../src/contracts/templates/drift';
import { ErrorNotice } from '../../../components/error-notice';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useItemName } from '../item-name';
import { isBehind } from './drift-figures';
import { DriftItemView } from './drift-item-view';
import { DriftSkeleton } from './drift-skeleton';
import { WaiveDriftDialog } from './waive-drift-dialog';

interface ProjectDriftViewProps {
  readonly projectId: number;
  readonly onBack: () => void;
  readonly onUpgrade: () => void;
}

/** One project against its template as both are now: every deviation with what was wanted and what is there. */
export const ProjectDriftView = ({ projectId, onBack, onUpgrade }: ProjectDriftViewProps) => {
  const { say, language } = useSpeech();
  const nameOf = useItemName();
  const [shown, setShown] = useState<RpcResponse<'drift.getProject'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [waiving, setWaiving] = useState<DriftItem | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => {
    setLoading(true);
    const answer = await callApp('drift.getProject', { projectId, language });
    setLoading(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setShown(answer.value);
  }, [projectId, language]);
  useEffect(() => void load(), [load]);
  const isShown = shown !== null;
  useEffect(() => {
    if (isShown) heading.current?.focus();
  }, [isShown]);

  const back = (
    <Button appearance="subtle" spacing="compact" onClick={onBack}>
      {say('drift.back')}
    </Button>
  );
  const problem =
    error === null ? null : (
      <ErrorNotice title={say('error.title')} error={error} action={{ label: say('action.retry'), run: () => void load() }} />
    );
  if (shown === null)
    return (
      <div className="pl-drift">
        <div>{back}</div>
        {problem ?? <DriftSkeleton />}
      </div>
    );
  const { drift, items, canWaive, canApply } = shown;
  if (drift === null)
    return (
      <div className="pl-drift">
        <div>{back}</div>
        <p className="pl-nothing">{say('drift.noTemplate')}</p>
      </div>
    );
  const took = (changed: readonly DriftItem[]) => setShown({ ...shown, items: [...changed] });
  const flag = (title: string) => showFlag({ id: 'plumbline-drift', title, type: 'success', isAutoDismiss: true });
  const unwaive = async (item: DriftItem) => {
    setWorking(item.ref);
    const answer = await callApp('drift.unwaive', { projectId, ref: item.ref, language });
    setWorking(null);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    took(answer.value.items);
    flag(say('drift.unwaived', { title: nameOf(item.title, item.kind) }));
  };
  const waived = items.filter(({ waiver }) => waiver !== null).length;
  return (
    <div className="pl-drift">
      <div className="pl-drift__bar">
        {back}
        <IconButton icon={RefreshIcon} label={say('drift.reload')} appearance="subtle" isLoading={isLoading} onClick={() => void load()} />
      </div>
      <div>
        <h2 ref={heading} tabIndex={-1} className="pl-drift__heading">
          {say('drift.of', { name: drift.name, template: drift.templateName })}
        </h2>
        <p>
          {say(isBehind(drift) ? 'drift.uses' : 'drift.usesNewest', { version: drift.version, newest: drift.newestVersion })}{' '}
          {items.length === 0 ? say('drift.items.none') : say('drift.items.count', { count: items.length, waived })}
        </p>
      </div>
      {canApply ? (
        <div>
          <Button appearance={isBehind(drift) ? 'primary' : 'default'} onClick={onUpgrade}>
            {say(isBehind(drift) ? 'drift.upgrade' : 'drift.review')}
          </Button>
        </div>
      ) : null}
      {problem}
      <ul className="pl-drift__items">
        {items.map((item) => (
          <DriftItemView
            key={item.ref}
            item={item}
            canWaive={canWaive}
            isWorking={working === item.ref}
            onWaive={() => setWaiving(item)}
            onUnwaive={() => void unwaive(item)}
          />
        ))}
      </ul>
      {waiving === null ? null : (
        <WaiveDriftDialog
          projectId={projectId}
          item={waiving}
          onClose={() => setWaiving(null)}
          onDone={(changed) => {
            took(changed);
            flag(say('drift.waived', { title: nameOf(waiving.title, waiving.kind) }));
            setWaiving(null);
          }}
        />
      )}
    </div>
  );
};
