import { view } from '@forge/bridge';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FigureId, FigureScope } from '../../../src/contracts/portfolio';
import { ErrorNotice } from '../../components/error-notice';
import { ShortcutsDialog } from '../../components/shortcuts-dialog';
import { SyncNotice } from '../../components/sync-notice';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';
import type { ColumnId } from './columns';
import { NodeEditing, useNodeEditing } from './editing/node-editing';
import { CreateMenu, NodeMenu } from './editing/node-menus';
import { EmptyPortfolio, NoPortfolioYet, NothingVisible } from './empty-portfolio';
import { FilterBar } from './filter-bar';
import { headlineOf } from './headline';
import { HeadlineSentence } from './headline-sentence';
import { NothingFound } from './nothing-found';
import { emptyAddress, noPortfolioId, type PortfolioAddress, type Sort } from './portfolio-address';
import { PortfolioHeader } from './portfolio-header';
import { PortfolioPanel } from './portfolio-panel';
import { PortfolioSkeleton } from './portfolio-skeleton';
import { PortfolioTable } from './table';
import { scopeOfRow } from './table-row';
import { flattenTree, type TreeRow } from './tree-rows';
import { useCsvExport } from './use-csv-export';
import { useElementWidth } from './use-element-width';
import { type LoadedPortfolio, type PortfolioData, usePortfolio } from './use-portfolio';
import { type ChangeAddress, usePortfolioAddress } from './use-portfolio-address';
import { useShortcuts } from './use-shortcuts';
import './portfolio-page.css';

/** Below this width of the table rows become cards. */
const NARROW_BELOW_PX = 620;
/**
 * The frame grows with its content, so a height in terms of the frame would feed back on itself: the table's height is taken from the
 * browser's window, less what Jira and the page put around it.
 */
const AROUND_TABLE_PX = 400;
const tableHeight = (): number =>
  Math.max(360, Math.min(1200, Math.min(window.screen.availHeight, window.outerHeight || Number.POSITIVE_INFINITY) - AROUND_TABLE_PX));

const nextSort = (sort: Sort | null, column: ColumnId): Sort | null => {
  const first =
    column === 'name' || column === 'lead' || column === 'status' || column === 'due' || column === 'age' ? 'ascending' : 'descending';
  if (sort?.column !== column) return { column, direction: first };
  return sort.direction === first ? { column, direction: first === 'ascending' ? 'descending' : 'ascending' } : null;
};

/** The last look at Jira for changes; before the first one, the oldest collection. Epoch seconds. */
const dataFrom = ({ tree, sync }: LoadedPortfolio): number | null => {
  if (sync.lastSweepAt !== null) return sync.lastSweepAt;
  const collected = tree.projects.flatMap(({ figures }) => figures.collectedAt ?? []);
  return collected.length === 0 ? null : Math.min(...collected);
};

/** What stands for a group in the address; nothing for a project. */
const groupIdsOf = (row: TreeRow): readonly string[] => (row.kind === 'node' ? [row.node.id] : row.kind === 'none' ? [noPortfolioId] : []);

/** The first page: which projects need attention, and every portfolio, programme and project with its figures. */
export const PortfolioPage = () => {
  const { say } = useSpeech();
  const data = usePortfolio();
  const [address, change] = usePortfolioAddress();
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const openShortcuts = useCallback(() => setShowsShortcuts(true), []);
  useShortcuts(searchField, openShortcuts);
  const exportCsv = useCsvExport();
  const [announcement, setAnnouncement] = useState('');
  const editing = useNodeEditing();
  const { loaded, error, reload } = data;
  const tree = loaded?.tree ?? null;
  const refresh = async () => {
    setAnnouncement('');
    if (await reload()) setAnnouncement(say('portfolio.refreshed'));
  };
  const within = tree?.nodes.find(({ id }) => id === address.within)?.name ?? null;
  const title = `${within ?? say('page.portfolio')} · ${say('app.name')}`;
  useEffect(() => void view.changeWindowTitle(title).catch(() => undefined), [title]);

  return (
    <main className="pl-page">
      <PortfolioHeader
        within={within}
        onLeave={() => change('push', { within: null })}
        dataFrom={loaded === null ? null : dataFrom(loaded)}
        now={data.now}
        isLoading={data.isLoading && loaded !== null}
        onRefresh={() => void refresh()}
        onExport={tree === null || tree.projects.length === 0 ? null : () => exportCsv(tree, address)}
        onShortcuts={openShortcuts}
        create={
          tree?.canEdit === true ? (
            <CreateMenu
              hasPortfolio={tree.nodes.length > 0}
              onCreate={(kind) => editing.open({ kind: 'create', nodeKind: kind, parentId: address.within })}
            />
          ) : null
        }
      />
      <span className="pl-hidden" role="status">
        {announcement}
      </span>
      {error === null ? null : (
        <div className="pl-notice pl-notice--error">
          <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />
        </div>
      )}
      {loaded === null ? (
        error === null ? (
          <PortfolioSkeleton />
        ) : null
      ) : (
        <LoadedPage data={data} loaded={loaded} address={address} change={change} searchField={searchField} editing={editing} />
      )}
      {tree === null ? null : <NodeEditing editing={editing} tree={tree} onChanged={reload} />}
      {showsShortcuts ? <ShortcutsDialog onClose={() => setShowsShortcuts(false)} /> : null}
    </main>
  );
};

interface LoadedPageProps {
  readonly data: PortfolioData;
  readonly loaded: LoadedPortfolio;
  readonly address: PortfolioAddress;
  readonly change: ChangeAddress;
  readonly searchField: React.RefObject<HTMLInputElement>;
  readonly editing: ReturnType<typeof useNodeEditing>;
}

/** Where the focus goes when the panel closes: the button that opened it, or the row that it belonged to. */
const useReturnFocus = (isPanelOpen: boolean) => {
  const opener = useRef<{ readonly element: HTMLElement; readonly row: string | null; readonly stop: string | null } | null>(null);
  const remember = useCallback(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element.closest('.pl-panel') !== null) return;
    opener.current = {
      element,
      row: element.closest('[data-row]')?.getAttribute('data-row') ?? null,
      stop: element.getAttribute('data-stop'),
    };
  }, []);
  const wasOpen = useRef(isPanelOpen);
  useEffect(() => {
    if (wasOpen.current && !isPanelOpen && opener.current !== null) {
      const { element, row, stop } = opener.current;
      const line = row === null ? null : document.querySelector(`[data-row="${CSS.escape(row)}"]`);
      const again = stop === null ? line : line?.querySelector(`[data-stop="${CSS.escape(stop)}"]`);
      if (element.isConnected) element.focus();
      else if (again instanceof HTMLElement) again.focus();
    }
    wasOpen.current = isPanelOpen;
  }, [isPanelOpen]);
  return remember;
};

const LoadedPage = ({ data, loaded, address, change, searchField, editing }: LoadedPageProps) => {
  const { formats } = useSpeech();
  const { tree, sync } = loaded;
  const people = usePeople(
    useMemo(() => (address.sort?.column === 'lead' ? tree.projects.flatMap((p) => p.leadAccountId ?? []) : []), [tree, address.sort]),
  );
  const { rows, shownProjects } = useMemo(
    () => flattenTree(tree, address, formats.compare, { leadName: (id) => people.get(id)?.displayName ?? '' }),
    [tree, address, formats, people],
  );
  const headline = useMemo(() => {
    const within =
      address.within === null
        ? tree.projects
        : flattenTree(tree, { ...emptyAddress, within: address.within }, formats.compare).shownProjects;
    return headlineOf(within, formats.compare);
  }, [tree, address.within, formats]);
  const [measured, width] = useElementWidth();
  const remember = useReturnFocus(address.panel !== null);

  const toggled = address.toggled;
  const toggle = useCallback(
    (ids: readonly string[]) =>
      change('replace', { toggled: [...toggled.filter((id) => !ids.includes(id)), ...ids.filter((id) => !toggled.includes(id))] }),
    [change, toggled],
  );
  const onToggle = useCallback((row: TreeRow) => toggle(groupIdsOf(row)), [toggle]);
  const onOpenSiblings = (row: TreeRow) =>
    toggle(
      rows.flatMap((other) => (other.kind !== 'project' && other.parentId === row.parentId && !other.isOpen ? groupIdsOf(other) : [])),
    );

  const openDetails = useCallback(
    (scope: FigureScope) => {
      remember();
      change('push', { panel: { kind: 'details', scope } });
    },
    [change, remember],
  );
  const openFigure = useCallback(
    (scope: FigureScope, figure: FigureId) => {
      remember();
      change('push', { panel: { kind: 'figure', scope, figure } });
    },
    [change, remember],
  );
  const onOpen = useCallback(
    (row: TreeRow) => {
      const scope = scopeOfRow(row);
      if (scope !== null) openDetails(scope);
    },
    [openDetails],
  );
  const onExplain = useCallback(
    (row: TreeRow, figure: FigureId) => {
      const scope = scopeOfRow(row);
      if (scope !== null) openFigure(scope, figure);
    },
    [openFigure],
  );
  const openEditing = editing.open;
  const menuFor = useMemo(
    () =>
      tree.canEdit
        ? (row: TreeRow & { readonly kind: 'node' }, tabIndex: number) => (
            <NodeMenu node={row.node} nodes={tree.nodes} tabIndex={tabIndex} onChoose={openEditing} />
          )
        : null,
    [tree, openEditing],
  );
  const onSort = useCallback((column: ColumnId) => change('push', { sort: nextSort(address.sort, column) }), [change, address.sort]);
  const openProject = (projectId: number) => openDetails({ kind: 'project', projectId });
  const maxHeight = useMemo(tableHeight, []);

  if (tree.projects.length === 0 && tree.nodes.length === 0) {
    return (
      <>
        <div className="pl-notice pl-notice--first">
          <SyncNotice sync={sync} />
        </div>
        <EmptyPortfolio canStart={tree.canEdit && sync.state === 'never'} onStarted={data.reload} />
      </>
    );
  }
  // Whoever may edit the tree keeps it in sight; to others it would be a list of empty names.
  if (tree.projects.length === 0 && tree.visibility.total > 0 && !tree.canEdit) return <NothingVisible total={tree.visibility.total} />;
  return (
    <>
      <HeadlineSentence
        headline={headline}
        visibility={tree.nodes.find(({ id }) => id === address.within)?.visibility ?? tree.visibility}
        sync={sync.state}
        onOpenProject={openProject}
        onShowAll={() => change('push', { statuses: ['atRisk', 'offTrack'] })}
      />
      <div className="pl-notice">
        <SyncNotice sync={sync} />
      </div>
      {tree.nodes.length === 0 ? (
        <NoPortfolioYet
          tree={tree}
          onByHand={() => openEditing({ kind: 'create', nodeKind: 'portfolio', parentId: null })}
          onCreated={data.reload}
        />
      ) : null}
      <FilterBar tree={tree} address={address} change={change} searchField={searchField} shown={shownProjects.length} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in the content */}
      <div
        className={`pl-content${address.panel === null ? '' : ' pl-content--panel'}`}
        onKeyDown={(event) => {
          const isMenuOpen = document.querySelector('[role="menu"]') !== null;
          if (event.key === 'Escape' && !event.defaultPrevented && !isMenuOpen && address.panel !== null) change('push', { panel: null });
        }}
      >
        <div ref={measured}>
          {rows.length === 0 ? (
            <NothingFound onClear={() => change('push', { ...emptyAddress, columns: address.columns, sort: address.sort })} />
          ) : width === 0 ? null : (
            <PortfolioTable
              rows={rows}
              columns={address.columns}
              sort={address.sort}
              onSort={onSort}
              onToggle={onToggle}
              onOpenSiblings={onOpenSiblings}
              onOpen={onOpen}
              onExplain={onExplain}
              menuFor={menuFor}
              panel={address.panel}
              now={data.now}
              staleDays={tree.staleDays}
              isNarrow={width < NARROW_BELOW_PX}
              maxHeight={maxHeight}
            />
          )}
        </div>
        {address.panel === null ? null : (
          <PortfolioPanel
            panel={address.panel}
            tree={tree}
            now={data.now}
            maxHeight={maxHeight}
            onExplain={openFigure}
            onOpenProject={openProject}
            onClose={() => change('push', { panel: null })}
          />
        )}
      </div>
    </>
  );
};
