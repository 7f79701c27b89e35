import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { Finding } from '../../../../src/contracts/audits/finding';
import type { CheckSummary } from '../../../../src/contracts/audits/overview';
import { useSpeech } from '../../../viewer/viewer-context';
import { findingPlace } from './finding-place';
import type { FindingTask } from './finding-task';
import { useRecentFollowUps } from './recent-follow-ups';
import { waiverChoices } from './waiver-choices';

interface FindingActionsMenuProps {
  readonly finding: Finding;
  readonly check: CheckSummary;
  readonly projectName: string;
  readonly onTask: (task: FindingTask) => void;
}

/** What can be done with one finding. */
export const FindingActionsMenu = ({ finding, check, projectName, onTask }: FindingActionsMenuProps) => {
  const { say } = useSpeech();
  const { subject } = finding;
  const followUps = useRecentFollowUps();
  const isOpen = finding.fixedAt === null && finding.waiverId === null;
  return (
    <DropdownMenu
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <IconButton
          {...aria}
          ref={triggerRef}
          icon={MoreIcon}
          label={say('finding.actions', { place: findingPlace(finding) })}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => onTask({ kind: 'assign', findings: [finding] })}>{say('finding.assign')}</DropdownItem>
        {isOpen ? (
          <DropdownItem
            onClick={() =>
              onTask({ kind: 'waive', ruleId: check.ruleId, ruleTitle: check.title, scopes: waiverChoices(finding, projectName) })
            }
          >
            {say('waiver.request')}
          </DropdownItem>
        ) : null}
        {isOpen && check.fixable && subject.kind === 'issue' ? (
          <DropdownItem
            onClick={() =>
              onTask({ kind: 'fix', check, projectId: finding.projectId, issueIds: [subject.issueId], sampleIssueId: subject.issueId })
            }
          >
            {say('finding.fix')}
          </DropdownItem>
        ) : null}
        {subject.kind === 'issue' ? (
          <DropdownItem onClick={() => onTask({ kind: 'comment', finding })}>{say('finding.comment')}</DropdownItem>
        ) : null}
        {followUps.keyOf(finding) === null ? (
          <DropdownItem onClick={() => onTask({ kind: 'followUp', finding, title: check.title })}>{say('finding.followUp')}</DropdownItem>
        ) : null}
      </DropdownItemGroup>
    </DropdownMenu>
  );
};
