import { Checkbox } from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import type { Finding } from '../../../../src/contracts/audits/finding';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SeverityMark } from '../../../components/severity-mark';
import { useIssueWords } from '../../../jira/use-issue-words';
import { useSpeech } from '../../../viewer/viewer-context';
import { FindingActionsMenu } from './finding-actions-menu';
import { issueIdsOf, keyOfFinding } from './finding-names';
import { findingPlace } from './finding-place';
import { FindingSubject, FollowUpLink } from './finding-subject';
import type { FindingTask } from './finding-task';
import { useRecentFollowUps } from './recent-follow-ups';

interface FindingsTableProps {
  readonly findings: readonly Finding[];
  readonly overview: ComplianceOverview;
  readonly now: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onTask: (task: FindingTask) => void;
  readonly onRule: (ruleId: string) => void;
}

/** Findings line by line. Summaries are read from Jira as the viewer. */
export const FindingsTable = (props: FindingsTableProps) => {
  const { findings, overview, now, selected, onSelect, onTask, onRule } = props;
  const { say, formats } = useSpeech();
  const followUps = useRecentFollowUps();
  const { words, isReading } = useIssueWords(issueIdsOf(findings));
  const checks = new Map(overview.checks.map((check) => [check.checkNo, check]));
  const names = new Map(overview.projects.map(({ projectId, name }) => [projectId, name]));
  const keys = findings.map(keyOfFinding);
  const isAll = keys.length > 0 && keys.every((key) => selected.has(key));
  const isSome = keys.some((key) => selected.has(key));
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(selected);
    if (isChosen) next.add(key);
    else next.delete(key);
    onSelect(next);
  };
  return (
    <ScrollRegion label={say('compliance.findings')}>
      <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                label={<span className="pl-hidden">{say('compliance.select.all')}</span>}
                isChecked={isAll}
                isIndeterminate={isSome && !isAll}
                onChange={() => onSelect(new Set(isAll ? [] : keys))}
              />
            </th>
            <th scope="col">{say('compliance.finding.subject')}</th>
            <th scope="col">{say('compliance.finding.rule')}</th>
            <th scope="col">{say('compliance.severity')}</th>
            <th scope="col">{say('compliance.finding.project')}</th>
            <th scope="col">{say('finding.owner')}</th>
            <th scope="col">{say('compliance.finding.age')}</th>
            <th scope="col">
              <span className="pl-hidden">{say('compliance.finding.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => {
            const key = keyOfFinding(finding);
            const check = checks.get(finding.checkNo);
            const { subject } = finding;
            const summary = subject.kind !== 'issue' ? '' : (words.get(subject.issueId)?.summary ?? (isReading ? null : ''));
            const isChosen = selected.has(key);
            return (
              <tr key={key} className={isChosen ? 'pl-row-selected' : undefined}>
                <td className="pl-cards__mark" data-stop="select">
                  <Checkbox
                    label={<span className="pl-hidden">{say('compliance.select.one', { place: findingPlace(finding) })}</span>}
                    isChecked={isChosen}
                    onChange={(event) => toggle(key, event.currentTarget.checked)}
                  />
                </td>
                <th scope="row" className="pl-cards__head">
                  <FindingSubject finding={finding} summary={summary} />
                  {followUps.keyOf(finding) === null && finding.waiverId === null ? null : (
                    <div className="pl-cell-findings__facts">
                      {finding.waiverId === null ? null : <Lozenge>{say('finding.waived')}</Lozenge>}
                      <FollowUpLink finding={finding} />
                    </div>
                  )}
                </th>
                <td>
                  {check === undefined ? (
                    say('value.undefined')
                  ) : (
                    <button type="button" className="pl-link" data-stop="rule" onClick={() => onRule(check.ruleId)}>
                      {check.title}
                    </button>
                  )}
                </td>
                <td>{check === undefined ? null : <SeverityMark severity={check.severity} />}</td>
                <td>{names.get(finding.projectId) ?? finding.projectKey}</td>
                <td>
                  <PersonName accountId={finding.ownerAccountId} />
                </td>
                <td className="pl-numeric">
                  {finding.fixedAt === null
                    ? formats.ago(finding.firstSeenAt, now)
                    : say('compliance.finding.fixedAgo', { age: formats.ago(finding.fixedAt, now) })}
                </td>
                <td className="pl-cards__menu" data-stop="menu">
                  {check === undefined ? null : (
                    <FindingActionsMenu
                      finding={finding}
                      check={check}
                      projectName={names.get(finding.projectId) ?? finding.projectKey}
                      onTask={onTask}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
