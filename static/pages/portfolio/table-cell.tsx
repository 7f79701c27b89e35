import type { ReactNode } from 'react';
import type { FigureId, Figures } from '../../../src/contracts/portfolio';
import { PercentBar } from '../../components/percent-bar';
import { PersonName } from '../../components/person-name';
import { Sparkline } from '../../components/sparkline';
import { StatusLozenge } from '../../components/status-lozenge';
import { useSpeech } from '../../viewer/viewer-context';
import { type ColumnId, dueOf } from './columns';
import { figureNumber, unitOf, valueText } from './figure-text';

interface FigureButtonProps {
  readonly figure: FigureId;
  readonly name: string;
  readonly value: string;
  readonly stop: string;
  readonly tabStop: string | null | undefined;
  readonly onExplain: (figure: FigureId) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that can be opened. Its name begins with what is seen, so that it can be spoken to. */
const FigureButton = ({ figure, name, value, stop, tabStop, onExplain, className = '', children }: FigureButtonProps) => {
  const { say } = useSpeech();
  return (
    <button
      type="button"
      className={`pl-figure ${className}`}
      data-stop={stop}
      tabIndex={tabStop === stop ? 0 : -1}
      aria-label={say('portfolio.explain', { figure: say(`figure.${figure}`), name, value })}
      onClick={() => onExplain(figure)}
    >
      {children}
    </button>
  );
};

type FigureCellProps = Pick<FigureButtonProps, 'name' | 'tabStop' | 'onExplain'> & { readonly figures: Figures };

const Due = ({ figures, now, ...button }: FigureCellProps & { readonly now: number }) => {
  const { say, formats } = useSpeech();
  const due = dueOf(figures);
  const figure = figures.nextMilestone === null ? 'latestDue' : 'nextMilestone';
  if (due === null) {
    return (
      <FigureButton {...button} figure={figure} value={say('value.undefinedWord')} stop={`due.${figure}`} className="pl-figure--nothing">
        {say('value.undefined')}
      </FigureButton>
    );
  }
  const today = Math.floor(now / 86_400);
  const days = due.day - today;
  // The last due date of the issues may have passed with everything done that was due.
  const isLate = days < 0 && (due.milestone !== null || figures.overdue > 0);
  const distance =
    days === 0 ? say('due.today') : isLate ? say('due.lateDays', { count: -days }) : days > 0 ? say('due.inDays', { count: days }) : null;
  const what = due.milestone === null ? say('due.work') : say('due.milestone', { name: due.milestone.name });
  const day = formats.day(due.day, today);
  return (
    <FigureButton {...button} figure={figure} value={[what, day, distance].filter(Boolean).join(', ')} stop={`due.${figure}`}>
      <span className="pl-due" title={what}>
        <span>{day}</span>
        {distance === null ? null : <span className={isLate ? 'pl-due__late' : 'pl-subtle'}>{distance}</span>}
      </span>
    </FigureButton>
  );
};

const Throughput = ({ figures, ...button }: FigureCellProps) => {
  const { say, formats } = useSpeech();
  if (figures.collectedAt === null) {
    return (
      <FigureButton
        {...button}
        figure="throughput"
        value={say('value.undefinedWord')}
        stop="throughput.throughput"
        className="pl-figure--nothing"
      >
        {say('value.undefined')}
      </FigureButton>
    );
  }
  const text = say('throughput.label', { weeks: formats.list(figures.throughput.map((week) => formats.number(week))) });
  return (
    <FigureButton {...button} figure="throughput" value={text} stop="throughput.throughput">
      <span className="pl-throughput" title={text}>
        <Sparkline values={figures.throughput} />
        <span>{formats.number(figures.throughput.at(-1) ?? 0)}</span>
      </span>
    </FigureButton>
  );
};

interface CellProps {
  readonly column: Exclude<ColumnId, 'name'>;
  readonly name: string;
  readonly figures: Figures;
  readonly leadAccountId: string | null | undefined;
  /** Epoch seconds. */
  readonly now: number;
  /** The stop of this row that Tab reaches; `undefined` when the row has none. */
  readonly tabStop: string | null | undefined;
  readonly onExplain: (figure: FigureId) => void;
}

/** What stands in a cell of the portfolio table. */
export const TableCellContent = ({ column, name, figures, leadAccountId, now, tabStop, onExplain }: CellProps) => {
  const { say, formats } = useSpeech();
  const button = { name, tabStop, onExplain };
  const numberButton = (figure: FigureId, isAlarming = false) => {
    const value = figureNumber(figure, figures);
    const text = valueText(value, unitOf(figure), formats);
    const look = value === 0 || value === null ? 'pl-figure--nothing' : isAlarming ? 'pl-figure--alarm' : '';
    return (
      <FigureButton key={figure} {...button} figure={figure} value={text} stop={`${column}.${figure}`} className={look}>
        {text}
      </FigureButton>
    );
  };

  switch (column) {
    case 'status':
      return (
        <FigureButton {...button} figure="health" value={say(`status.${figures.health.status}`)} stop="status.health">
          <StatusLozenge status={figures.health.status} />
        </FigureButton>
      );
    case 'percentDone': {
      const percent = figures.percentDone === null ? say('value.undefinedWord') : formats.percent(figures.percentDone);
      const text = say('method.tooltip', { percent, method: say(`method.${figures.percentMethod}`) });
      return (
        <FigureButton {...button} figure="percentDone" value={text} stop="percentDone.percentDone" className="pl-figure--wide">
          <span className="pl-figure__percent" title={text}>
            <PercentBar percent={figures.percentDone} />
          </span>
        </FigureButton>
      );
    }
    case 'due':
      return <Due {...button} figures={figures} now={now} />;
    case 'overdue':
      return numberButton('overdue', true);
    case 'blocked':
    case 'unassigned':
    case 'stale':
      return numberButton(column);
    case 'issues':
      return (
        <>
          {numberButton('toDo')}
          {numberButton('inProgress')}
          {numberButton('done')}
        </>
      );
    case 'time':
      return (
        <>
          {numberButton('originalEstimate')}
          {numberButton('timeSpent')}
          {numberButton('remainingEstimate')}
        </>
      );
    case 'throughput':
      return <Throughput {...button} figures={figures} />;
    case 'lead':
      return leadAccountId === undefined ? null : <PersonName accountId={leadAccountId} />;
    case 'age':
      return figures.collectedAt === null ? say('value.undefined') : formats.ago(figures.collectedAt, now);
  }
};
