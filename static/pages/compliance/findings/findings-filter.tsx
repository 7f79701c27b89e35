import Button from '@atlaskit/button/new';
import { type RefObject, useMemo } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { severities } from '../../../../src/contracts/audits/vocabulary';
import { ChoiceMenu } from '../../../components/choice-menu';
import { FilterSearch } from '../../../components/filter-search';
import { usePeople } from '../../../people/use-people';
import { useSpeech } from '../../../viewer/viewer-context';
import { type FindingsPart, findingStates, groupings, isNarrowed, noFindingFilter, sinceDays } from '../address/findings-part';
import type { ChangePart } from '../address/use-address-part';

interface FindingsFilterProps {
  readonly overview: ComplianceOverview;
  readonly part: FindingsPart;
  readonly change: ChangePart<FindingsPart>;
  readonly searchField: RefObject<HTMLInputElement>;
  /** Owners that were seen so far. */
  readonly owners: readonly string[];
}

/** Search by key, filters, and how to group. */
export const FindingsFilter = ({ overview, part, change, searchField, owners }: FindingsFilterProps) => {
  const { say, formats, accountId } = useSpeech();
  const ownerIds = useMemo(
    () => [...new Set([accountId, ...part.owners, ...owners])].filter((id) => id !== ''),
    [accountId, part.owners, owners],
  );
  const people = usePeople(ownerIds);
  const rules = overview.checks
    .map(({ checkNo, title }) => ({ value: String(checkNo), label: title }))
    .sort((a, b) => formats.compare(a.label, b.label));
  const projects = overview.projects
    .map(({ projectId, name }) => ({ value: String(projectId), label: name }))
    .sort((a, b) => formats.compare(a.label, b.label));
  return (
    <search className="pl-filters__controls">
      <FilterSearch
        label={say('compliance.finding.search')}
        value={part.issueKey}
        onSettled={(issueKey) => change('replace', { issueKey })}
        fieldRef={searchField}
      />
      <select
        className="pl-select"
        aria-label={say('fix.state')}
        value={part.state}
        onChange={(event) => change('push', { state: findingStates.find((state) => state === event.currentTarget.value) ?? 'open' })}
      >
        {findingStates.map((state) => (
          <option key={state} value={state}>
            {say(`compliance.state.${state}`)}
          </option>
        ))}
      </select>
      <select
        className="pl-select"
        aria-label={say(part.state === 'fixed' ? 'compliance.since.fixed' : 'compliance.since.new')}
        value={part.since ?? ''}
        onChange={(event) => change('push', { since: sinceDays.find((days) => String(days) === event.currentTarget.value) ?? null })}
      >
        <option value="">{say('compliance.since.any')}</option>
        {sinceDays.map((days) => (
          <option key={days} value={days}>
            {say(part.state === 'fixed' ? 'compliance.since.fixedDays' : 'compliance.since.newDays', { count: days })}
          </option>
        ))}
      </select>
      <ChoiceMenu
        name={say('compliance.finding.rule')}
        options={rules}
        chosen={part.checkNos.map(String)}
        onChange={(chosen) => change('push', { checkNos: chosen.map(Number) })}
      />
      <ChoiceMenu
        name={say('compliance.finding.project')}
        options={projects}
        chosen={part.projectIds.map(String)}
        onChange={(chosen) => change('push', { projectIds: chosen.map(Number) })}
      />
      <ChoiceMenu
        name={say('compliance.severity')}
        options={severities.map((value) => ({ value, label: say(`audit.severity.${value}`) }))}
        chosen={part.severities}
        onChange={(chosen) => change('push', { severities: chosen })}
      />
      <ChoiceMenu
        name={say('finding.owner')}
        options={ownerIds.map((value) => ({
          value,
          label: value === accountId ? say('compliance.finding.me') : (people.get(value)?.displayName ?? say('value.undefinedWord')),
        }))}
        chosen={part.owners}
        onChange={(chosen) => change('push', { owners: chosen })}
      />
      {isNarrowed(part) ? (
        <Button appearance="subtle" onClick={() => change('push', { ...noFindingFilter, groupBy: part.groupBy })}>
          {say('portfolio.filter.clear')}
        </Button>
      ) : null}
      <label className="pl-inline-field">
        <span className="pl-subtle">{say('compliance.groupBy')}</span>
        <select
          className="pl-select"
          value={part.groupBy}
          onChange={(event) => change('push', { groupBy: groupings.find((by) => by === event.currentTarget.value) ?? 'none' })}
        >
          {groupings.map((by) => (
            <option key={by} value={by}>
              {say(`compliance.groupBy.${by}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
};
