import type { FindingFilter } from '../../../../src/contracts/audits/finding';
import { ErrorNotice } from '../../../components/error-notice';
import { onRowKey } from '../../../components/on-row-key';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

interface FindingGroupsProps {
  readonly filter: FindingFilter;
  readonly by: 'rule' | 'project' | 'owner';
  readonly now: number;
  /** Raised when something was changed. */
  readonly changes: number;
  /** Shows the findings of a group: `key` is a check number, a project id or an account id (empty: nobody). */
  readonly onOpen: (key: string) => void;
}

/** Totals of findings by rule, project or owner, the largest first; each opens its findings. */
export const FindingGroups = ({ filter, by, now, changes, onOpen }: FindingGroupsProps) => {
  const { say, formats, language } = useSpeech();
  const { load, retry } = useAnswer(JSON.stringify([filter, by, changes]), () => callApp('audits.groupFindings', { filter, by, language }));
  if (load.state === 'loading')
    return (
      <div role="status" aria-label={say('loading')}>
        <SkeletonBar height={240} />
      </div>
    );
  if (!load.ok) return <ErrorNotice title={say('error.title')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  const { groups } = load.value;
  if (groups.length === 0) return <p className="pl-nothing">{say('compliance.finding.none')}</p>;
  return (
    <ScrollRegion label={say('compliance.findings')}>
      <table className="pl-plain-table" onKeyDown={onRowKey}>
        <thead>
          <tr>
            <th scope="col">{say(`compliance.groupBy.${by}`)}</th>
            <th scope="col" className="pl-plain-table__number">
              {say('compliance.state.open')}
            </th>
            <th scope="col" className="pl-plain-table__number">
              {say('compliance.state.waived')}
            </th>
            <th scope="col">{say('compliance.finding.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, label, open, waived, oldestAt }) => (
            <tr key={key}>
              <th scope="row">
                {by === 'owner' && key === '' ? (
                  say('compliance.finding.nobody')
                ) : (
                  <button type="button" className="pl-link" data-stop="group" onClick={() => onOpen(key)}>
                    {by === 'owner' ? <PersonName accountId={key} /> : label}
                  </button>
                )}
              </th>
              <td className="pl-plain-table__number">{formats.number(open)}</td>
              <td className="pl-plain-table__number">{formats.number(waived)}</td>
              <td className="pl-numeric">{oldestAt === null ? say('value.undefined') : formats.ago(oldestAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
