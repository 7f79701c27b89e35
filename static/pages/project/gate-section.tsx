import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { Gate, ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { PersonName } from '../../components/person-name';
import { SeverityMark } from '../../components/severity-mark';
import { useSpeech } from '../../viewer/viewer-context';
import { OpenLink } from './open-link';
import { Section } from './section';

interface GateSectionProps {
  readonly governance: ProjectGovernance;
  readonly today: number;
  readonly onDecide: (gate: Gate) => void;
  readonly onEdit: () => void;
}

const appearance = { go: 'success', conditional: 'moved', hold: 'default', stop: 'removed' } as const;

/** The next gate and what stands in its way, then all gates with their decisions. */
export const GateSection = ({ governance, today, onDecide, onEdit }: GateSectionProps) => {
  const { say } = useSpeech();
  const { gates, nextGate, canEdit, canDecide } = governance;
  const next = gates.find(({ id }) => id === nextGate?.gateId);
  const edit = canEdit ? (
    <Button spacing="compact" onClick={onEdit}>
      {say(gates.length === 0 ? 'governance.gates.begin' : 'governance.gates.edit')}
    </Button>
  ) : undefined;
  if (gates.length === 0)
    return (
      <Section title={say('governance.gates')} action={edit}>
        <p className="pl-subtle">{say('governance.gates.none')}</p>
      </Section>
    );
  return (
    <Section
      title={next === undefined ? say('governance.gates.allPassed') : say('governance.gate.next', { gate: next.name })}
      action={edit}
    >
      {next === undefined || nextGate === null ? null : (
        <>
          <p>{way(nextGate, say)}</p>
          {nextGate.blockers.length === 0 ? null : (
            <ul className="pl-project__list pl-project__list--marked">
              {nextGate.blockers.map(({ ruleId, title, failing }) => (
                <li key={ruleId}>
                  <SeverityMark severity="shall" isWordShown={false} /> {title}{' '}
                  <span className="pl-subtle">{say('governance.blocker.findings', { count: failing })}</span>
                </li>
              ))}
            </ul>
          )}
          {canDecide ? (
            <Button appearance="primary" onClick={() => onDecide(next)}>
              {say('governance.gate.decide')}
            </Button>
          ) : (
            <p className="pl-subtle">{say('governance.gate.pmoDecides')}</p>
          )}
        </>
      )}
      <ol className="pl-project__gates">
        {gates.map((gate) => (
          <GateItem key={gate.id} gate={gate} today={today} canDecide={canDecide && gate.id !== next?.id} onDecide={onDecide} />
        ))}
      </ol>
    </Section>
  );
};

const way = ({ audited, blockers }: NonNullable<ProjectGovernance['nextGate']>, say: ReturnType<typeof useSpeech>['say']): string =>
  blockers.length > 0
    ? say('governance.gate.blocked', { count: blockers.length })
    : say(audited ? 'governance.gate.clear' : 'governance.gate.notAudited');

interface GateItemProps {
  readonly gate: Gate;
  readonly today: number;
  readonly canDecide: boolean;
  readonly onDecide: (gate: Gate) => void;
}

const GateItem = ({ gate, today, canDecide, onDecide }: GateItemProps) => {
  const { say, formats } = useSpeech();
  const last = gate.decisions.at(-1);
  const isLate = last === undefined && gate.dueDay !== null && gate.dueDay < today;
  return (
    <li>
      <div className="pl-project__gate">
        <span>
          <strong>{gate.name}</strong> <span className="pl-subtle">{gate.stage}</span>
        </span>
        <span className="pl-project__gate-state">
          {gate.dueDay === null ? null : (
            <span className="pl-numeric">
              {formats.day(gate.dueDay, today)}
              {isLate ? ` · ${say('governance.gate.overdue')}` : ''}
            </span>
          )}
          <Lozenge appearance={last === undefined ? 'default' : appearance[last.decision]}>
            {say(last === undefined ? 'governance.decision.none' : `governance.decision.${last.decision}`)}
          </Lozenge>
          {canDecide ? (
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={say('governance.gate.decideAgain', { gate: gate.name })}
              onClick={() => onDecide(gate)}
            >
              {say('governance.gate.decide')}
            </Button>
          ) : null}
        </span>
      </div>
      {last === undefined ? null : (
        <div className="pl-project__decision">
          <p className="pl-subtle">
            <PersonName accountId={last.decidedBy} /> {formats.day(Math.floor(last.decidedAt / 86_400), today)}
          </p>
          {last.note === '' ? null : <p>{last.note}</p>}
          {last.conditions.length === 0 ? null : (
            <ul className="pl-project__list">
              {last.conditions.map(({ text, ownerAccountId, dueDay, met }) => (
                <li key={`${text} ${dueDay}`}>
                  {say(met ? 'governance.condition.met' : 'governance.condition.open', { text, day: formats.day(dueDay, today) })}{' '}
                  <PersonName accountId={ownerAccountId} />
                </li>
              ))}
            </ul>
          )}
          {last.failingRules.length === 0 ? null : (
            <p className="pl-subtle">
              {say('governance.decision.failedThen', { rules: formats.list(last.failingRules.map(({ title }) => title)) })}
            </p>
          )}
          {last.evidence.length === 0 ? null : (
            <p>
              {say('governance.evidence')}:{' '}
              {last.evidence.map(({ title, link }, at) => (
                <span key={link}>
                  {at > 0 ? ', ' : ''}
                  <OpenLink link={link} name={title === '' ? link : title} />
                </span>
              ))}
            </p>
          )}
        </div>
      )}
    </li>
  );
};
