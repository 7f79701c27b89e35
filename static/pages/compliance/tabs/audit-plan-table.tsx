import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { PlannedAudit } from '../../../../src/contracts/audits/evidence-contracts';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';

interface AuditPlanTableProps {
  readonly audits: readonly PlannedAudit[];
  readonly today: number;
  readonly canPlan: boolean;
  readonly onChange: (audit: PlannedAudit) => void;
  readonly onRecord: (audit: PlannedAudit) => void;
  readonly onDrop: (audit: PlannedAudit) => void;
}

const appearances = { planned: 'inprogress', done: 'success', dropped: 'default' } as const;

/** Audits line by line, the earliest first. */
export const AuditPlanTable = ({ audits, today, canPlan, onChange, onRecord, onDrop }: AuditPlanTableProps) => {
  const { say, formats, accountId } = useSpeech();
  return (
    <ScrollRegion label={say('plan.title')}>
      <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">{say('plan.project')}</th>
            <th scope="col">{say('plan.due')}</th>
            <th scope="col">{say('plan.auditor')}</th>
            <th scope="col">{say('fix.state')}</th>
            <th scope="col">{say('plan.outcome')}</th>
            <th scope="col">{say('plan.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {audits.map((audit) => {
            const isOpen = audit.state === 'planned';
            const mayRecord = canPlan || audit.auditorAccountId === accountId;
            const button = (stop: string, text: string, run: (audit: PlannedAudit) => void) => (
              <span data-stop={stop}>
                <Button spacing="compact" onClick={() => run(audit)}>
                  {text}
                  <span className="pl-hidden">: {audit.projectName}</span>
                </Button>
              </span>
            );
            return (
              <tr key={audit.id}>
                <th scope="row" className="pl-cards__head">
                  {audit.projectName} <span className="pl-subtle">{audit.projectKey}</span>
                  <div className="pl-subtle">
                    {say(`plan.kind.${audit.kind}`)} · {say(`plan.origin.${audit.origin}`)}
                  </div>
                </th>
                <td className="pl-numeric">
                  {formats.day(audit.dueDay)}
                  {isOpen && audit.dueDay < today ? (
                    <div className="pl-plan__late">{say('plan.late', { count: today - audit.dueDay })}</div>
                  ) : null}
                </td>
                <td>
                  {audit.auditorAccountId === null ? (
                    <span className="pl-subtle">{say('plan.auditor.none')}</span>
                  ) : (
                    <PersonName accountId={audit.auditorAccountId} />
                  )}
                </td>
                <td>
                  <Lozenge appearance={appearances[audit.state]}>{say(`plan.state.${audit.state}`)}</Lozenge>
                </td>
                <td className="pl-numeric">
                  {audit.marks.length === 0 ? say('value.undefined') : say('plan.mean', { mark: meanOf(audit) })}
                </td>
                <td>
                  <div className="pl-findings__actions">
                    {isOpen && mayRecord ? button('record', say('plan.record'), onRecord) : null}
                    {isOpen && canPlan ? button('change', say('plan.change'), onChange) : null}
                    {isOpen && canPlan ? button('drop', say('plan.drop'), onDrop) : null}
                    {audit.state === 'done' ? button('read', say('plan.read'), onRecord) : null}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** The mean of an audit's marks, to a tenth. */
const meanOf = ({ marks }: PlannedAudit): number => Math.round((10 * marks.reduce((sum, { mark }) => sum + mark, 0)) / marks.length) / 10;
