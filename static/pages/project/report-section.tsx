import Button from '@atlaskit/button/new';
import type { ProjectGovernance } from '../../../src/contracts/audits/governance-contracts';
import { PersonName } from '../../components/person-name';
import { StatusLozenge } from '../../components/status-lozenge';
import { useSpeech } from '../../viewer/viewer-context';
import { Section } from './section';

/** The last reports, and a new one that the figures have begun already. */
export const ReportSection = ({ governance, onWrite }: { readonly governance: ProjectGovernance; readonly onWrite: () => void }) => {
  const { say, formats } = useSpeech();
  const { reports, canEdit, asOf } = governance;
  const write = canEdit ? (
    <Button spacing="compact" onClick={onWrite}>
      {say('governance.report.write')}
    </Button>
  ) : undefined;
  return (
    <Section title={say('governance.reports')} action={write}>
      {reports.length === 0 ? <p className="pl-subtle">{say('governance.reports.none')}</p> : null}
      {reports.slice(0, 3).map(({ id, at, by, declared, calculated, summary, decisionsNeeded, score }) => (
        <article key={id} className="pl-project__report">
          <p className="pl-project__report-head">
            <StatusLozenge status={declared} />
            {declared === calculated ? null : (
              <span className="pl-subtle">{say('governance.report.figuresSaid', { status: say(`status.${calculated}`) })}</span>
            )}
            <span className="pl-subtle">{formats.moment(at, asOf)}</span>
            <PersonName accountId={by} />
            {score === null ? null : (
              <span className="pl-subtle pl-numeric">{say('governance.report.score', { score: formats.number(score) })}</span>
            )}
          </p>
          <p className="pl-project__text">{summary}</p>
          {decisionsNeeded === '' ? null : (
            <p className="pl-project__text">
              <strong>{say('governance.report.decisions')}:</strong> {decisionsNeeded}
            </p>
          )}
        </article>
      ))}
    </Section>
  );
};
