// biome-ignore-all lint/a11y/useSemanticElements: the cells of a virtual grid are placed one by one, which table elements do not allow
import { memo } from 'react';
import type { AuditCell } from '../../../../src/contracts/audits/packed-cells';
import type { Severity } from '../../../../src/contracts/audits/vocabulary';
import { useSpeech } from '../../../viewer/viewer-context';
import { lookOf } from './heat-map-model';

interface HeatCellProps {
  readonly cell: AuditCell | undefined;
  readonly severity: Severity;
  readonly left: number;
  readonly line: number;
  readonly place: string;
  readonly tabIndex: number;
  readonly isOpen: boolean;
  readonly projectName: string;
  readonly title: string;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** The classes of a cell: colour by severity, pattern by how much of it fails. */
export const cellClass = (cell: AuditCell | undefined, severity: Severity): string => {
  const look = lookOf(cell);
  return look.kind === 'fail'
    ? `pl-heat-cell--fail pl-heat-cell--${severity} pl-heat-cell--depth${look.depth}`
    : `pl-heat-cell--${look.kind}`;
};

const useCellWords = () => {
  const { say, formats } = useSpeech();
  return {
    /** What stands in the cell. */
    text: (cell: AuditCell | undefined): string => {
      if (cell === undefined) return '';
      switch (cell.outcome) {
        case 'pass':
          return formats.number(0);
        case 'fail':
          return formats.number(cell.failing);
        case 'notApplicable':
        case 'notAvailable':
        case 'notSupported':
        case 'error':
          return say(`audit.outcomeShort.${cell.outcome}`);
      }
    },
    /** What it means, in words. */
    meaning: (cell: AuditCell | undefined): string => {
      if (cell === undefined) return say('compliance.heat.outside');
      if (cell.outcome !== 'fail') return say(`audit.outcome.${cell.outcome}`);
      const fails = say('compliance.heat.fails', { count: cell.failing, of: cell.applicable });
      return cell.waived === 0 ? fails : `${fails}, ${say('compliance.heat.waived', { count: cell.waived })}`;
    },
  };
};

const Cell = (props: HeatCellProps) => {
  const { cell, severity, left, line, place, tabIndex, isOpen, projectName, title, onFocus, onOpen } = props;
  const { text, meaning } = useCellWords();
  return (
    <div
      role="gridcell"
      className={`pl-heat-cell ${cellClass(cell, severity)}${isOpen ? ' pl-heat-cell--open' : ''}`}
      data-place={place}
      aria-colindex={line}
      aria-selected={isOpen}
      aria-label={`${projectName}, ${title}: ${meaning(cell)}`}
      tabIndex={tabIndex}
      style={{ insetInlineStart: left }}
      onFocus={onFocus}
      onClick={cell === undefined ? undefined : onOpen}
      onKeyDown={(event) => {
        if (cell === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <span className="pl-heat-cell__text">{text(cell)}</span>
    </div>
  );
};

/** A project judged by a rule: the number of findings, or why there is none. */
export const HeatCell = memo(
  Cell,
  (a, b) =>
    a.cell === b.cell &&
    a.severity === b.severity &&
    a.left === b.left &&
    a.place === b.place &&
    a.tabIndex === b.tabIndex &&
    a.isOpen === b.isOpen &&
    a.title === b.title,
);
