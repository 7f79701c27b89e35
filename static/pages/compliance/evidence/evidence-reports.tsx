import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { ProjectStanding } from '../../../../src/contracts/audits/overview';
import { ErrorNotice } from '../../../components/error-notice';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import '../compliance-page.css';

const SECONDS_PER_DAY = 86_400;

interface EvidenceReportsProps {
  /** Reports of one project; `null`: of all that the viewer may see. */
  readonly projectId: number | null;
  /** To choose from when a report is created. */
  readonly projects: readonly Pick<ProjectStanding, 'projectId' | 'key' | 'name'>[];
  readonly onOpen: (reportId: string) => void;
}

/** Evidence reports with who created and signed them, and the way to create one. */
export const EvidenceReports = ({ projectId, projects, onOpen }: EvidenceReportsProps) => {
  const { say, language, formats } = useSpeech();
  const { load, retry } = useAnswer(`reports ${projectId}`, () => callApp('evidence.list', { projectId }));
  const [chosen, setChosen] = useState<number | null>(projectId);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const canCreate = load.state === 'done' && load.ok && load.value.canCreate;
  const create = async () => {
    if (chosen === null) return;
    setWorking(true);
    const answer = await callApp('evidence.create', { projectId: chosen, language });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    showFlag({ id: 'plumbline-evidence', title: say('evidence.created'), type: 'success', isAutoDismiss: true });
    onOpen(answer.value.report.id);
  };
  const list = () => {
    if (load.state === 'loading')
      return (
        <div role="status" aria-label={say('loading')}>
          <SkeletonBar height={96} />
        </div>
      );
    if (!load.ok)
      return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
    const { reports } = load.value;
    if (reports.length === 0) return <p>{say('evidence.none')}</p>;
    return (
      <ScrollRegion label={say('evidence.title')}>
        <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
          <thead>
            <tr>
              <th scope="col">{say('plan.project')}</th>
              <th scope="col">{say('evidence.created.at')}</th>
              <th scope="col">{say('evidence.by')}</th>
              <th scope="col">{say('fix.state')}</th>
              <th scope="col">{say('plan.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ id, projectKey, projectName, createdAt, createdBy, signedBy }) => (
              <tr key={id}>
                <th scope="row" className="pl-cards__head">
                  {projectName} <span className="pl-subtle">{projectKey}</span>
                </th>
                <td className="pl-numeric">{formats.day(Math.floor(createdAt / SECONDS_PER_DAY))}</td>
                <td>
                  <PersonName accountId={createdBy} />
                </td>
                <td>
                  {signedBy === null ? (
                    <Lozenge>{say('evidence.unsigned')}</Lozenge>
                  ) : (
                    <Lozenge appearance="success">{say('evidence.signed')}</Lozenge>
                  )}
                </td>
                <td>
                  <span data-stop="open">
                    <Button spacing="compact" onClick={() => onOpen(id)}>
                      {say('evidence.open')}
                      <span className="pl-hidden">
                        : {projectName}, {formats.day(Math.floor(createdAt / SECONDS_PER_DAY))}
                      </span>
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    );
  };
  return (
    <>
      <div className="pl-findings__bar">
        <Heading size="small" as="h2">
          {say('evidence.title')}
        </Heading>
        {canCreate ? (
          <div className="pl-findings__actions">
            {projectId === null ? (
              <select
                className="pl-select"
                aria-label={say('evidence.createFor')}
                value={chosen ?? ''}
                onChange={(event) => setChosen(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
              >
                <option value="">{say('plan.project.missing')}</option>
                {[...projects]
                  .sort((a, b) => formats.compare(a.name, b.name))
                  .map((project) => (
                    <option key={project.projectId} value={project.projectId}>
                      {project.name} ({project.key})
                    </option>
                  ))}
              </select>
            ) : null}
            <Button isDisabled={chosen === null} isLoading={isWorking} onClick={() => void create()}>
              {say('evidence.create')}
            </Button>
          </div>
        ) : null}
      </div>
      <p className="pl-subtle">{say('evidence.what')}</p>
      {error === null ? null : <ErrorNotice title={say('error.title')} error={error} />}
      {list()}
    </>
  );
};
