import Button from '@atlaskit/button/new';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { router } from '@forge/bridge';
import { useEffect } from 'react';
import type { CheckSummary, ProjectStanding } from '../../../../src/contracts/audits/overview';
import type { AuditCell } from '../../../../src/contracts/audits/packed-cells';
import { ErrorNotice } from '../../../components/error-notice';
import { SeverityMark } from '../../../components/severity-mark';
import { PanelSection, SidePanel } from '../../../components/side-panel';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { issueIdsOf } from '../findings/finding-names';
import type { FindingTask } from '../findings/finding-task';
import { useFindingList } from '../findings/use-finding-list';
import { jqlOfCheck } from '../rules/jql-of-check';
import { useRuleCatalogue } from '../rules/rule-catalogue';
import { CellFindings } from './cell-findings';

const PAGE_SIZE = 25;
/** So many keys fit into the address of Jira's search. */
const MAX_KEYS_IN_JQL = 50;

interface CellPanelProps {
  readonly project: ProjectStanding;
  readonly check: CheckSummary;
  readonly cell: AuditCell | undefined;
  readonly now: number;
  /** Raised when something was changed: the list is read again. */
  readonly changes: number;
  readonly onTask: (task: FindingTask) => void;
  readonly onAllFindings: (projectId: number, checkNo: number) => void;
  readonly onRule: (ruleId: string) => void;
  readonly onClose: () => void;
}

/** One rule on one project: what came of it, its findings, and what can be done about them. */
export const CellPanel = (props: CellPanelProps) => {
  const { project, check, cell, onRule, onClose } = props;
  const { say } = useSpeech();
  return (
    <SidePanel title={check.title} eyebrow={project.name} onClose={onClose}>
      <p className="pl-cell-head">
        <SeverityMark severity={check.severity} />
        <button type="button" className="pl-link" onClick={() => onRule(check.ruleId)}>
          {say('compliance.cell.aboutRule')}
        </button>
      </p>
      {cell === undefined ? (
        <p>{say('compliance.heat.outside')}</p>
      ) : cell.outcome === 'fail' ? (
        <Failing {...props} cell={cell} />
      ) : cell.outcome === 'pass' ? (
        <p>{say('compliance.cell.pass', { count: cell.applicable })}</p>
      ) : (
        <NotJudged project={project} check={check} outcome={cell.outcome} />
      )}
    </SidePanel>
  );
};

interface NotJudgedProps extends Pick<CellPanelProps, 'project' | 'check'> {
  readonly outcome: 'notApplicable' | 'notAvailable' | 'notSupported' | 'error';
}

const NotJudged = ({ project, check, outcome }: NotJudgedProps) => {
  const { say, language } = useSpeech();
  const { projectId } = project;
  const { load, retry } = useAnswer(String(projectId), () => callApp('audits.getProject', { projectId, language }));
  const reason = load.state === 'done' && load.ok ? load.value.results.find(({ checkNo }) => checkNo === check.checkNo)?.reason : undefined;
  return (
    <PanelSection title={say(`audit.outcome.${outcome}`)}>
      <p>{say(`compliance.cell.${outcome}`)}</p>
      {load.state === 'loading' ? (
        <SkeletonBar />
      ) : load.ok ? (
        reason == null ? null : (
          <p>{reason}</p>
        )
      ) : (
        <ErrorNotice title={say('error.title')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
      )}
    </PanelSection>
  );
};

const Failing = ({ project, check, cell, now, changes, onTask, onAllFindings }: CellPanelProps & { readonly cell: AuditCell }) => {
  const { say } = useSpeech();
  const { rules, standards, want } = useRuleCatalogue();
  useEffect(want, [want]);
  const { projectId, key: projectKey, name } = project;
  const { checkNo, ruleId, title } = check;
  const here = { standardId: null, checkNos: [checkNo], projectIds: [projectId] };
  const standing = useFindingList({ ...here, state: 'open' }, PAGE_SIZE);
  const waived = useFindingList(cell.waived === 0 ? null : { ...here, state: 'waived' }, PAGE_SIZE);
  const { reload } = standing;
  const reloadWaived = waived.reload;
  useEffect(() => {
    if (changes === 0) return;
    reload();
    reloadWaived();
  }, [changes, reload, reloadWaived]);

  const [sampleIssueId] = issueIdsOf(standing.findings);
  const exact = jqlOfCheck(
    checkNo,
    ruleId,
    projectKey,
    rules ?? [],
    standards?.find(({ id }) => id === check.standardId),
  );
  const keys = standing.findings.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueKey] : [])).slice(0, MAX_KEYS_IN_JQL);
  const jql = exact ?? (keys.length === 0 ? null : `key in (${keys.join(', ')})`);
  return (
    <>
      <p className="pl-numeric">
        {say('compliance.heat.fails', { count: cell.failing, of: cell.applicable })}
        {cell.waived === 0 ? '' : `, ${say('compliance.heat.waived', { count: cell.waived })}`}
      </p>
      <div className="pl-explain__actions">
        {check.fixable && sampleIssueId !== undefined ? (
          <Button
            appearance="primary"
            spacing="compact"
            onClick={() => onTask({ kind: 'fix', check, projectId, issueIds: null, sampleIssueId })}
          >
            {say('finding.fixAll')}
          </Button>
        ) : null}
        <Button
          spacing="compact"
          onClick={() => onTask({ kind: 'waive', ruleId, ruleTitle: title, scopes: [{ scope: { kind: 'project', projectId }, name }] })}
        >
          {say('waiver.request')}
        </Button>
        {jql === null ? null : (
          <Button
            spacing="compact"
            iconAfter={LinkExternalIcon}
            onClick={() => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`)}
          >
            {exact === null ? say('compliance.cell.openShown', { count: keys.length }) : say('action.openInJira')}
          </Button>
        )}
        <Button appearance="subtle" spacing="compact" onClick={() => onAllFindings(projectId, checkNo)}>
          {say('compliance.cell.inFindings')}
        </Button>
      </div>
      <PanelSection title={say('compliance.findings')}>
        <CellFindings list={standing} check={check} projectName={name} now={now} onTask={onTask} />
      </PanelSection>
      {cell.waived === 0 ? null : (
        <PanelSection title={say('finding.waived')}>
          <CellFindings list={waived} check={check} projectName={name} now={now} onTask={onTask} />
        </PanelSection>
      )}
    </>
  );
};
