import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { showFlag } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import type { Standard, StandardContent } from '../../../../src/contracts/audits/standard';
import { ErrorNotice } from '../../../components/error-notice';
import { SkeletonBar } from '../../../components/skeleton';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { standardsPart } from '../address/standards-part';
import { useAddressPart } from '../address/use-address-part';
import { useRuleCatalogue } from '../rules/rule-catalogue';
import { saveFile } from '../save-file';
import { HistoryDialog } from '../standards/history-dialog';
import { ImportDialog } from '../standards/import-dialog';
import { RetireDialog } from '../standards/retire-dialog';
import { contentOf } from '../standards/standard-draft';
import { StandardEditor } from '../standards/standard-editor';
import { type StandardAction, StandardsList } from '../standards/standards-list';

interface StandardsTabProps {
  readonly overview: ComplianceOverview;
  readonly now: number;
  /** Another standard asks for other results. */
  readonly onChanged: () => void;
}

type Dialog = { readonly kind: 'import' } | { readonly kind: 'history' | 'retire'; readonly standard: Standard };

/** The PMO's standards: which rules, for which projects, how strictly; with their versions and files. */
export const StandardsTab = ({ overview, now, onChanged }: StandardsTabProps) => {
  const { say } = useSpeech();
  const [part, change] = useAddressPart(standardsPart);
  const { rules, standards, canEdit, error, want, reload } = useRuleCatalogue();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [begin, setBegin] = useState<StandardContent | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  useEffect(want, [want]);

  if (rules === null || standards === null)
    return error === null ? (
      <div role="status" aria-label={say('loading')}>
        <SkeletonBar height={240} />
      </div>
    ) : (
      <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
    );

  const close = () => {
    setBegin(null);
    change('push', { edit: null, isNew: false });
  };
  /** Opens content in the editor: as the next version of the standard of that id, or as a new one. */
  const openContent = (content: StandardContent) => {
    setDialog(null);
    setBegin(content);
    const isThere = standards.some(({ id }) => id === content.id);
    change('push', isThere ? { edit: content.id, isNew: false } : { edit: null, isNew: true });
  };
  const changed = async () => {
    setDialog(null);
    await reload();
    onChanged();
  };
  const download = async (standard: Standard, format: 'json' | 'yaml') => {
    const answer = await callApp('standards.writeFile', { standardId: standard.id, format });
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) saveFile(answer.value.fileName, format === 'json' ? 'application/json' : 'application/yaml', answer.value.text);
  };
  const act = (standard: Standard, action: StandardAction) => {
    switch (action) {
      case 'open':
        return change('push', { edit: standard.id, isNew: false });
      case 'json':
      case 'yaml':
        return void download(standard, action);
      case 'history':
      case 'retire':
        return setDialog({ kind: action, standard });
      case 'copy': {
        const content = contentOf(standard);
        setBegin({ ...content, id: '', name: say('standard.copyOf', { name: content.name }), stage: 'silent' });
        return change('push', { edit: null, isNew: true });
      }
    }
  };

  const edited = part.edit === null ? undefined : standards.find(({ id }) => id === part.edit);
  if (part.isNew || edited !== undefined)
    return (
      <StandardEditor
        key={`${edited?.id ?? 'NEW'} ${edited?.version ?? 0}`}
        standard={edited ?? null}
        begin={begin}
        rules={rules}
        overview={overview}
        canEdit={canEdit && edited?.retired !== true}
        onSaved={() => {
          close();
          void changed();
        }}
        onClose={close}
      />
    );

  const ordered = [...standards].sort((a, b) => Number(a.retired) - Number(b.retired) || a.standardNo - b.standardNo);
  return (
    <>
      {canEdit ? (
        <div className="pl-findings__bar">
          <span />
          <div className="pl-findings__actions">
            <Button onClick={() => setDialog({ kind: 'import' })}>{say('standard.import')}</Button>
            <Button appearance="primary" onClick={() => change('push', { edit: null, isNew: true })}>
              {say('standard.new')}
            </Button>
          </div>
        </div>
      ) : null}
      {failed === null ? null : <ErrorNotice title={say('error.title')} error={failed} />}
      {ordered.length === 0 ? (
        <EmptyState
          header={say('standard.empty.title')}
          headingLevel={2}
          description={say(canEdit ? 'standard.empty.body' : 'compliance.empty.noStandard.ask')}
        />
      ) : (
        <StandardsList standards={ordered} now={now} canEdit={canEdit} onAction={act} />
      )}
      {dialog?.kind === 'import' ? <ImportDialog onRead={openContent} onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'history' ? (
        <HistoryDialog standard={dialog.standard} now={now} canEdit={canEdit} onTakeBack={openContent} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'retire' ? (
        <RetireDialog
          standard={dialog.standard}
          onClose={() => setDialog(null)}
          onDone={() => {
            showFlag({ id: 'plumbline-standard', title: say('standard.retire.done'), type: 'success', isAutoDismiss: true });
            void changed();
          }}
        />
      ) : null}
    </>
  );
};
