// biome-ignore-all lint/a11y/useSemanticElements: the rows of a virtual tree grid are placed one by one, which table elements do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on rows, of which one is in the order of Tab
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its rows
import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlannedChange } from '../../../../../src/contracts/templates/plan';
import { usePeople } from '../../../../people/use-people';
import { useSpeech } from '../../../../viewer/viewer-context';
import { useElementWidth } from '../../../portfolio/use-element-width';
import { useFieldName } from '../../field-name';
import { PlanAction } from './plan-action';
import { treeKey } from './tree-key';
import { type PlanRow, treeOfPlan } from './tree-of-plan';
import './plan-tree.css';

const ROW_HEIGHT = 40;
const NARROW_ROW_HEIGHT = 64;
/** Rows drawn beyond what is seen, so that fast scrolling shows no gap. */
const OVERSCAN = 10;
/** Below this width a row has two lines. */
const NARROW_BELOW = 640;

const changesSomething = ({ action }: PlannedChange): boolean => action !== 'keep' && action !== 'leave';

/** Everything that a plan holds, as a tree. Only the rows in sight are drawn; the keyboard reaches all of them. */
export const PlanTree = ({ changes }: { readonly changes: readonly PlannedChange[] }) => {
  const { say } = useSpeech();
  const names = useId();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [onlyChanges, setOnlyChanges] = useState(false);
  const shown = useMemo(() => (onlyChanges ? changes.filter(changesSomething) : changes), [changes, onlyChanges]);
  const rows = useMemo(() => treeOfPlan(shown, toggled), [shown, toggled]);
  const hasKept = changes.some((change) => !changesSomething(change));
  const toggle = (id: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  /** Opens or closes everything: whatever is not as wanted is toggled, level by level. */
  const setAll = (open: boolean) => {
    let next = toggled;
    for (;;) {
      const wrong = treeOfPlan(shown, next).filter((row) => row.isOpen === !open && (open || row.level > 1));
      if (wrong.length === 0) break;
      const after = new Set(next);
      for (const { id } of wrong) if (!after.delete(id)) after.add(id);
      next = after;
    }
    setToggled(next);
  };
  return (
    <div className="pl-plan-tree">
      <div className="pl-plan-tree__bar">
        <Button spacing="compact" onClick={() => setAll(true)}>
          {say('preview.tree.expandAll')}
        </Button>
        <Button spacing="compact" onClick={() => setAll(false)}>
          {say('preview.tree.collapseAll')}
        </Button>
        {hasKept ? (
          <label className="pl-option">
            <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.currentTarget.checked)} />
            <span>{say('preview.tree.only')}</span>
          </label>
        ) : null}
        <span id={`${names}-hint`} className="pl-subtle pl-plan-tree__hint">
          {say('preview.tree.hint')}
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="pl-nothing">{say('preview.tree.nothing')}</p>
      ) : (
        <TreeGrid rows={rows} describedBy={`${names}-hint`} onToggle={toggle} />
      )}
    </div>
  );
};

interface TreeGridProps {
  readonly rows: readonly PlanRow[];
  readonly describedBy: string;
  readonly onToggle: (id: string) => void;
}

const TreeGrid = ({ rows, describedBy, onToggle }: TreeGridProps) => {
  const { say } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const [measure, width] = useElementWidth();
  const isNarrow = width > 0 && width < NARROW_BELOW;
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [focusWanted, setFocusWanted] = useState(0);
  const activeAt = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return inSight.includes(activeAt) ? inSight : [...inSight, activeAt].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measure again exactly when the height of a row changes
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keyboard, not every change of the rows
  useLayoutEffect(() => {
    if (focusWanted === 0) return;
    virtualizer.scrollToIndex(activeAt, { align: 'auto' });
    const row = scroller.current?.querySelector(`[data-row="${CSS.escape(rows[activeAt]?.id ?? '')}"]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }, [focusWanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const move = treeKey(rows, activeAt, event.key, page);
    if (move === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (move.kind === 'toggle') return onToggle(move.id);
    setActiveId(move.id);
    setFocusWanted((count) => count + 1);
  };

  return (
    <div ref={measure}>
      <div
        ref={scroller}
        className={`pl-plan-grid${isNarrow ? ' pl-plan-grid--narrow' : ''}`}
        role="treegrid"
        aria-label={say('preview.tree')}
        aria-describedby={describedBy}
        aria-rowcount={rows.length + 1}
        aria-colcount={4}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="pl-plan-grid__head">
          <div role="row" className="pl-plan-row pl-plan-row--head" aria-rowindex={1}>
            {(['what', 'action', 'when', 'who'] as const).map((column) => (
              <div key={column} role="columnheader" className="pl-plan-cell">
                {say(`preview.tree.${column}`)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="pl-plan-grid__body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                role="row"
                className={`pl-plan-row pl-plan-row--${row.kind}`}
                data-row={row.id}
                aria-rowindex={item.index + 2}
                aria-level={row.level}
                aria-posinset={row.position}
                aria-setsize={row.siblings}
                {...(row.isOpen === null ? {} : { 'aria-expanded': row.isOpen })}
                tabIndex={item.index === activeAt ? 0 : -1}
                style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
                onFocus={() => setActiveId(row.id)}
                onClick={() => {
                  setActiveId(row.id);
                  if (row.isOpen !== null) onToggle(row.id);
                }}
              >
                <RowCells row={row} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

const RowCells = ({ row }: { readonly row: PlanRow }) => {
  const { say, formats } = useSpeech();
  const fieldName = useFieldName();
  const Chevron = row.isOpen === true ? ChevronDownIcon : ChevronRightIcon;
  const change = row.kind === 'change' ? row.change : null;
  const kind = change === null || change.kind === 'issue' ? '' : say(`preview.kind.${change.kind}`);
  const title = () => {
    switch (row.kind) {
      case 'group':
        return say(`preview.group.${row.group}`);
      case 'change':
        return row.change.title;
      case 'field': {
        const { field, from, to } = row.field;
        const none = say('value.undefined');
        return say('preview.field', { field: fieldName(field), from: from === '' ? none : from, to: to === '' ? none : to });
      }
    }
  };
  const name = title() === '' ? kind : title();
  const when = () => {
    if (change === null) return '';
    if (change.startDay !== null && change.dueDay !== null && change.startDay !== change.dueDay)
      return say('preview.fromTo', { from: formats.day(change.startDay), until: formats.day(change.dueDay) });
    if (change.dueDay !== null) return formats.day(change.dueDay);
    return change.startDay === null ? '' : say('preview.from', { day: formats.day(change.startDay) });
  };
  return (
    <>
      <div role="gridcell" className="pl-plan-cell pl-plan-cell--what" style={{ paddingInlineStart: `${(row.level - 1) * 20}px` }}>
        <span className="pl-plan-cell__chevron">{row.isOpen === null ? null : <Chevron label="" size="small" />}</span>
        <span className="pl-plan-cell__name" title={name}>
          {name}
        </span>
        {row.count === 0 ? null : <span className="pl-plan-cell__count">{formats.number(row.count)}</span>}
        {kind === '' || name === kind ? null : <span className="pl-plan-cell__kind">{kind}</span>}
      </div>
      <div role="gridcell" className="pl-plan-cell pl-plan-cell--action">
        {change === null ? null : <PlanAction change={change} />}
      </div>
      <div role="gridcell" className="pl-plan-cell pl-plan-cell--when">
        {when()}
      </div>
      <div role="gridcell" className="pl-plan-cell pl-plan-cell--who">
        {change === null ? null : <PeopleNames accountIds={change.people} />}
      </div>
    </>
  );
};

const PeopleNames = ({ accountIds }: { readonly accountIds: readonly string[] }) => {
  const { say } = useSpeech();
  const people = usePeople(accountIds);
  const [first, ...others] = accountIds;
  if (first === undefined) return null;
  const name = people.get(first)?.displayName ?? say('value.undefinedWord');
  return (
    <span className="pl-plan-cell__name">
      {name}
      {others.length === 0 ? '' : ` ${say('preview.peopleMore', { count: others.length })}`}
    </span>
  );
};
