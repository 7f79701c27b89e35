import Button from '@atlaskit/button/new';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { healthStatuses, type PortfolioTree } from '../../../src/contracts/portfolio';
import { ChoiceMenu } from '../../components/choice-menu';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';
import { columnIds, columns, usualColumns } from './columns';
import { PlacePicker } from './place-picker';
import { emptyAddress, isFiltered, type PortfolioAddress } from './portfolio-address';
import type { ChangeAddress } from './use-portfolio-address';

/** The address follows the typing after this pause. */
const TYPING_PAUSE_MS = 250;

interface FilterBarProps {
  readonly tree: PortfolioTree;
  readonly address: PortfolioAddress;
  readonly change: ChangeAddress;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Projects that fit, of all that the viewer sees. */
  readonly shown: number;
}

const useTypedSearch = (search: string, onSettled: (search: string) => void) => {
  const [typed, setTyped] = useState(search);
  const settled = useRef(search);
  const latest = useRef(onSettled);
  latest.current = onSettled;
  useEffect(() => {
    if (search === settled.current) return;
    settled.current = search;
    setTyped(search);
  }, [search]);
  useEffect(() => {
    if (typed === settled.current) return;
    const timer = setTimeout(() => {
      settled.current = typed;
      latest.current(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped] as const;
};

/** Search, filters and the choice of columns. */
export const FilterBar = ({ tree, address, change, searchField, shown }: FilterBarProps) => {
  const { say, formats } = useSpeech();
  const [typed, setTyped] = useTypedSearch(address.search, (search) => change('replace', { search }));
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
        <div className="pl-filters__search">
          <Textfield
            ref={searchField}
            type="search"
            isCompact
            aria-label={say('portfolio.search')}
            aria-keyshortcuts="/"
            placeholder={say('portfolio.search')}
            value={typed}
            elemBeforeInput={
              <span className="pl-filters__icon">
                <SearchIcon label="" size="small" />
              </span>
            }
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
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
