import type { AuditCell } from '../../../../src/contracts/audits/packed-cells';
import type { Severity } from '../../../../src/contracts/audits/vocabulary';
import type { MessageKey } from '../../../../src/messages/en';
import { useSpeech } from '../../../viewer/viewer-context';
import { cellClass } from './heat-cell';

const sample = (changed: Partial<AuditCell>): AuditCell => ({
  checkNo: 1,
  outcome: 'fail',
  applicable: 100,
  failing: 4,
  waived: 0,
  ...changed,
});

const entries: readonly {
  readonly text: MessageKey;
  readonly shown: MessageKey | number;
  readonly cell: AuditCell;
  readonly severity: Severity;
}[] = [
  { text: 'compliance.legend.pass', shown: 0, cell: sample({ outcome: 'pass', failing: 0 }), severity: 'shall' },
  { text: 'compliance.legend.few', shown: 4, cell: sample({}), severity: 'shall' },
  { text: 'compliance.legend.some', shown: 20, cell: sample({ failing: 20 }), severity: 'shall' },
  { text: 'compliance.legend.many', shown: 60, cell: sample({ failing: 60 }), severity: 'shall' },
  { text: 'audit.severity.should', shown: 4, cell: sample({}), severity: 'should' },
  { text: 'audit.severity.observation', shown: 4, cell: sample({}), severity: 'observation' },
  { text: 'compliance.legend.waived', shown: 4, cell: sample({ waived: 4 }), severity: 'shall' },
  {
    text: 'audit.outcome.notApplicable',
    shown: 'audit.outcomeShort.notApplicable',
    cell: sample({ outcome: 'notApplicable' }),
    severity: 'shall',
  },
  {
    text: 'compliance.legend.notEvaluated',
    shown: 'audit.outcomeShort.notAvailable',
    cell: sample({ outcome: 'notAvailable' }),
    severity: 'shall',
  },
];

/** What colours, patterns and words of the heat map mean. */
export const HeatLegend = () => {
  const { say, formats } = useSpeech();
  return (
    <ul className="pl-heat-legend" aria-label={say('compliance.legend')}>
      {entries.map(({ text, shown, cell, severity }) => (
        <li key={text}>
          <span className={`pl-heat-cell ${cellClass(cell, severity)}`} aria-hidden="true">
            {typeof shown === 'number' ? formats.number(shown) : say(shown)}
          </span>
          {say(text)}
        </li>
      ))}
    </ul>
  );
};
