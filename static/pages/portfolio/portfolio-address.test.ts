import fc from 'fast-check';
import { figureId, healthStatuses } from '../../../src/contracts/portfolio';
import { columnIds } from './columns';
import { emptyAddress, formatPortfolioAddress, isFiltered, type PortfolioAddress, parsePortfolioAddress } from './portfolio-address';

const node = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const scope = fc.oneof(
  node.map((nodeId) => ({ kind: 'node' as const, nodeId })),
  fc.integer({ min: 1 }).map((projectId) => ({ kind: 'project' as const, projectId })),
);
const anyAddress: fc.Arbitrary<PortfolioAddress> = fc.record({
  search: fc.string(),
  within: fc.option(node),
  statuses: fc.subarray([...healthStatuses]),
  leads: fc.array(fc.string()),
  categories: fc.array(fc.string()),
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...columnIds), direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
  ),
  columns: fc.subarray([...columnIds]).map((chosen) => columnIds.filter((column) => column === 'name' || chosen.includes(column))),
  toggled: fc.array(node),
  panel: fc.option(
    fc.oneof(
      fc.record({
        kind: fc.constant('figure' as const),
        scope: fc.oneof(scope, fc.constant({ kind: 'everything' as const })),
        figure: fc.constantFrom(...figureId.options),
      }),
      fc.record({ kind: fc.constant('details' as const), scope }),
    ),
  ),
});

describe('the address of the portfolio page', () => {
  it('says nothing while everything is as usual', () => {
    expect(formatPortfolioAddress(emptyAddress)).toBe('');
    expect(parsePortfolioAddress('')).toEqual(emptyAddress);
  });

  it('is short and readable', () => {
    const address: PortfolioAddress = {
      ...emptyAddress,
      search: 'data hub',
      statuses: ['offTrack', 'atRisk'],
      sort: { column: 'overdue', direction: 'descending' },
      toggled: ['p1', 'g3'],
      panel: { kind: 'figure', scope: { kind: 'project', projectId: 10_012 }, figure: 'overdue' },
    };
    expect(formatPortfolioAddress(address)).toBe('?q=data+hub&status=offTrack.atRisk&sort=-overdue&x=p1.g3&panel=overdue.p%7E10012');
  });

  it('reproduces any state', () => {
    fc.assert(fc.property(anyAddress, (address) => expect(parsePortfolioAddress(formatPortfolioAddress(address))).toEqual(address)));
  });

  it.each([
    '?sort=nothing',
    '?status=fine',
    '?panel=overdue.p~x',
    '?panel=fine.all',
    '?panel=details.all',
    '?cols=',
    '?in=A%20B',
    '?x=%3Cb%3E',
  ])('opens as usual when it does not understand %s', (query) => expect(parsePortfolioAddress(query)).toEqual(emptyAddress));

  it('takes only part of the state for a filter', () => {
    expect(isFiltered({ ...emptyAddress, search: '  ' })).toBe(false);
    expect(isFiltered({ ...emptyAddress, sort: { column: 'name', direction: 'ascending' }, toggled: ['a'] })).toBe(false);
    expect(isFiltered({ ...emptyAddress, categories: [''] })).toBe(true);
  });
});
