import Button from '@atlaskit/button/new';
import { type RefObject, useMemo } from 'react';
import { healthStatuses, type PortfolioTree } from '../../../src/contracts/portfolio';
import { ChoiceMenu } from '../../components/choice-menu';
import { FilterSearch } from '../../components/filter-search';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';
import { columnIds, columns, usualColumns } from './columns';
import { PlacePicker } from './place-picker';
import { emptyAddress, isFiltered, type PortfolioAddress } from './portfolio-address';
import type { ChangeAddress } from './use-portfolio-address';

interface FilterBarProps {
  readonly tree: PortfolioTree;
  readonly address: PortfolioAddress;
  readonly change: ChangeAddress;
  readonly searchField: RefObject<HTMLInputElement>;
  /** Projects that fit, of all that the viewer sees. */
  readonly shown: number;
}

/** Search, filters and the choice of columns. */
export const FilterBar = ({ tree, address, change, searchField, shown }: FilterBarProps) => {
  const { say, formats } = useSpeech();
  const leadIds = useMemo(
    () => [...new Set(tree.projects.flatMap(({ leadAccountId }) => (leadAccountId === null ? [] : [leadAccountId])))],
    [tree],
  );
  const people = usePeople(leadIds);
  const leads = useMemo(() => {
    const named = leadIds
      .map((value) => ({ value, label: people.get(value)?.displayName ?? say('value.undefinedWord') }))
      .sort((a, b) => formats.compare(a.label, b.label));
    return tree.projects.some(({ leadAccountId }) => leadAccountId === null)
      ? [...named, { value: '', label: say('portfolio.filter.noLead') }]
      : named;
  }, [leadIds, people, tree, say, formats]);
  const categories = useMemo(() => {
    const names = [...new Set(tree.projects.map(({ categoryName }) => categoryName ?? ''))].sort(formats.compare);
    return names
      .filter((name) => name !== '')
      .map((name) => ({ value: name, label: name }))
      .concat(names.includes('') ? [{ value: '', label: say('portfolio.filter.noCategory') }] : []);
  }, [tree, say, formats]);
  const filtered = isFiltered(address);

  return (
    <div className="pl-filters">
      <search className="pl-filters__controls">
        <FilterSearch
          label={say('portfolio.search')}
          value={address.search}
          onSettled={(search) => change('replace', { search })}
          fieldRef={searchField}
        />
        {tree.nodes.length === 0 ? null : (
          <PlacePicker nodes={tree.nodes} within={address.within} onChange={(within) => change('push', { within })} />
        )}
        <ChoiceMenu
          name={say('portfolio.filter.status')}
          options={healthStatuses.map((value) => ({ value, label: say(`status.${value}`) }))}
          chosen={address.statuses}
          onChange={(statuses) => change('push', { statuses })}
        />
        {leads.length < 2 ? null : (
          <ChoiceMenu
            name={say('portfolio.filter.lead')}
            options={leads}
            chosen={address.leads}
            onChange={(chosen) => change('push', { leads: chosen })}
          />
        )}
        {categories.length < 2 ? null : (
          <ChoiceMenu
            name={say('portfolio.filter.category')}
            options={categories}
            chosen={address.categories}
            onChange={(chosen) => change('push', { categories: chosen })}
          />
        )}
        {filtered ? (
          <Button
            appearance="subtle"
            onClick={() => {
              const { search, within, statuses, leads: noLeads, categories: noCategories } = emptyAddress;
              change('push', { search, within, statuses, leads: noLeads, categories: noCategories });
            }}
          >
            {say('portfolio.filter.clear')}
          </Button>
        ) : null}
        <span className="pl-filters__columns">
          <ChoiceMenu
            name={say('portfolio.columns')}
            showsCount={false}
            options={columnIds.map((value) => ({ value, label: say(columns[value].label), isDisabled: value === 'name' }))}
            chosen={address.columns}
            onChange={(chosen) =>
              change('replace', { columns: columnIds.filter((column) => column === 'name' || chosen.includes(column)) })
            }
            footer={
              <Button appearance="subtle" spacing="compact" onClick={() => change('replace', { columns: usualColumns })}>
                {say('portfolio.columns.reset')}
              </Button>
            }
          />
        </span>
      </search>
      <p className="pl-filters__count" role="status">
        {filtered
          ? say('portfolio.filter.shown', { shown, total: tree.projects.length })
          : say('portfolio.filter.shownAll', { count: tree.projects.length })}
      </p>
    </div>
  );
};
