import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Lozenge from '@atlaskit/lozenge';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { onRowKey } from '../../../components/on-row-key';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';

const stageAppearance = { silent: 'default', visible: 'inprogress', enforced: 'success' } as const;

export type StandardAction = 'open' | 'json' | 'yaml' | 'history' | 'copy' | 'retire';

interface StandardsListProps {
  readonly standards: readonly Standard[];
  readonly now: number;
  readonly canEdit: boolean;
  readonly onAction: (standard: Standard, action: StandardAction) => void;
}

/** The standards with stage, version and scope, and what can be done with each. */
export const StandardsList = ({ standards, now, canEdit, onAction }: StandardsListProps) => {
  const { say, formats } = useSpeech();
  return (
    <ScrollRegion label={say('compliance.tab.standards')}>
      <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">{say('column.name')}</th>
            <th scope="col">{say('standard.stage')}</th>
            <th scope="col">{say('standard.scope')}</th>
            <th scope="col" className="pl-plain-table__number">
              {say('compliance.tab.rules')}
            </th>
            <th scope="col" className="pl-plain-table__number">
              {say('standard.version')}
            </th>
            <th scope="col">{say('standard.savedAt')}</th>
            <th scope="col">
              <span className="pl-hidden">{say('compliance.finding.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={standard.id}>
              <th scope="row" className="pl-cards__head">
                <button type="button" className="pl-link" data-stop="name" onClick={() => onAction(standard, 'open')}>
                  {standard.name}
                </button>
                {standard.shipped ? <span className="pl-subtle"> · {say('standard.shipped')}</span> : null}
                {standard.description === '' ? null : <p className="pl-subtle pl-waiver__why">{standard.description}</p>}
              </th>
              <td>
                {standard.retired ? (
                  <Lozenge>{say('standard.retired')}</Lozenge>
                ) : (
                  <Lozenge appearance={stageAppearance[standard.stage]}>{say(`audit.stage.${standard.stage}`)}</Lozenge>
                )}
              </td>
              <td>
                {say(standard.appliesTo.everything ? 'standard.scope.everything' : 'standard.scope.some')}
                {standard.newWorkFrom === null ? null : (
                  <div className="pl-subtle">{say('standard.newWorkShort', { day: formats.day(standard.newWorkFrom) })}</div>
                )}
              </td>
              <td className="pl-plain-table__number">{formats.number(standard.rules.length)}</td>
              <td className="pl-plain-table__number">{formats.number(standard.version)}</td>
              <td className="pl-numeric">{formats.ago(standard.savedAt, now)}</td>
              <td className="pl-cards__menu" data-stop="menu">
                <StandardMenu standard={standard} canEdit={canEdit} onAction={onAction} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const StandardMenu = ({ standard, canEdit, onAction }: Omit<StandardsListProps, 'standards' | 'now'> & { readonly standard: Standard }) => {
  const { say } = useSpeech();
  const item = (action: StandardAction) => (
    <DropdownItem onClick={() => onAction(standard, action)}>{say(`standard.action.${action}`)}</DropdownItem>
  );
  return (
    <DropdownMenu
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, testId, ...aria }) => (
        <IconButton
          {...aria}
          ref={triggerRef}
          icon={MoreIcon}
          label={say('standard.actions', { name: standard.name })}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        {item('open')}
        {item('history')}
        {item('json')}
        {item('yaml')}
        {canEdit ? item('copy') : null}
        {canEdit && !standard.retired ? item('retire') : null}
      </DropdownItemGroup>
    </DropdownMenu>
  );
};
