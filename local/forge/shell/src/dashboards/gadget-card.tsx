import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useEffect, useRef, useState } from 'react';
import type { HostedModule } from '../../../browser-api';
import { AppFrame } from '../frame/app-frame';
import type { FrameConnection } from '../frame/frame-connection';
import { openFrames } from '../frame/open-frames';
import { jiraApi } from '../site/jira-api';
import type { Gadget } from '../site/jira-records';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

interface GadgetCardProps {
  readonly dashboardId: string;
  readonly gadget: Gadget;
  /** `undefined` for a gadget of another app. */
  readonly module: HostedModule | undefined;
  /** Rises when the whole dashboard is refreshed. */
  readonly dashboardTurn: number;
  readonly isLastColumn: boolean;
  readonly change: (work: () => Promise<unknown>) => Promise<void>;
}

/** One gadget: title, refresh and menu above the app's frame, which shows either its view or its configuration. */
export function GadgetCard({ dashboardId, gadget, module, dashboardTurn, isLastColumn, change }: GadgetCardProps) {
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const [turn, setTurn] = useState(0);
  const [removing, setRemoving] = useState(false);
  const [hasSaveButton, setHasSaveButton] = useState(false);
  const connection = useRef<FrameConnection | undefined>(undefined);
  const [configuration, reloadConfiguration] = useLoaded(`gadget ${gadget.id}`, () => jiraApi.gadgetConfiguration(dashboardId, gadget.id));
  const title = gadget.title ?? module?.title ?? gadget.id;
  const refresh = () => {
    if (module?.refreshable === false) openFrames.broadcast('app/JIRA_DASHBOARD_GADGET_REFRESH', { origin: 'gadget', gadgetId: gadget.id });
    else setTurn((before) => before + 1);
  };
  useAutoRefresh(editing ? undefined : configuration.value?.refresh, refresh);
  const move = (columns: number) =>
    void change(() => jiraApi.moveGadget(dashboardId, gadget.id, { row: gadget.position.row, column: gadget.position.column + columns }));
  const edit = () => {
    setHasSaveButton(false);
    setEditing(true);
  };
  const save = () => {
    const config = { ...configuration.value, ...connection.current?.widgetDraft };
    connection.current?.sendEvent('host/widget-save', { config, widgetId: gadget.id });
  };
  return (
    <section className="gadget" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {editing ? (
          <>
            {hasSaveButton && (
              <Button appearance="primary" spacing="compact" onClick={save}>
                {words.save}
              </Button>
            )}
            <Button appearance="subtle" spacing="compact" onClick={() => setEditing(false)}>
              {words.backToView}
            </Button>
          </>
        ) : (
          <>
            {module && <IconButton icon={RefreshIcon} label={words.refresh} appearance="subtle" spacing="compact" onClick={refresh} />}
            <DropdownMenu<HTMLButtonElement>
              trigger={({ triggerRef, ...trigger }) => (
                <IconButton
                  {...trigger}
                  ref={triggerRef}
                  icon={MoreIcon}
                  label={`${words.actions}: ${title}`}
                  appearance="subtle"
                  spacing="compact"
                />
              )}
              shouldRenderToParent
              placement="bottom-end"
            >
              <DropdownItemGroup>
                {module?.hasEdit === true && <DropdownItem onClick={edit}>{words.configure}</DropdownItem>}
                {gadget.position.column > 0 && <DropdownItem onClick={() => move(-1)}>{words.moveLeft}</DropdownItem>}
                {!isLastColumn && <DropdownItem onClick={() => move(1)}>{words.moveRight}</DropdownItem>}
                <DropdownItem onClick={() => setRemoving(true)}>{words.remove}</DropdownItem>
              </DropdownItemGroup>
            </DropdownMenu>
          </>
        )}
      </header>
      <div className="gadget-body">
        {module ? (
          <AppFrame
            key={`${editing} ${turn} ${module.refreshable === false ? 0 : dashboardTurn}`}
            module={module}
            entryPoint={editing ? 'edit' : 'view'}
            place={{ dashboardId, gadgetId: gadget.id }}
            title={title}
            fit="content"
            onRefresh={refresh}
            onWidgetEdit={() => setHasSaveButton(true)}
            connectionRef={connection}
            {...(editing ? { onClose: () => setEditing(false) } : {})}
            onSubmitted={() => {
              reloadConfiguration();
              setEditing(false);
            }}
          />
        ) : (
          <p className="subtle">{words.foreignGadget}</p>
        )}
      </div>
      <ModalTransition>
        {removing && (
          <Modal onClose={() => setRemoving(false)} width="small">
            <ModalHeader>
              <ModalTitle appearance="danger">{words.removeGadgetTitle}</ModalTitle>
            </ModalHeader>
            <ModalBody>{words.removeGadgetHint(title)}</ModalBody>
            <ModalFooter>
              <Button appearance="subtle" onClick={() => setRemoving(false)}>
                {words.cancel}
              </Button>
              <Button appearance="danger" onClick={() => void change(() => jiraApi.removeGadget(dashboardId, gadget.id))}>
                {words.remove}
              </Button>
            </ModalFooter>
          </Modal>
        )}
      </ModalTransition>
    </section>
  );
}

/** A gadget whose configuration has `refresh: <minutes>` is refreshed that often, as Jira does. */
function useAutoRefresh(minutes: unknown, refresh: () => void): void {
  useEffect(() => {
    if (typeof minutes !== 'number' || !(minutes > 0)) return;
    const timer = setInterval(refresh, minutes * 60_000);
    return () => clearInterval(timer);
  });
}
