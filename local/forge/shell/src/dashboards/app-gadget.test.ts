import type { HostedModule } from '../../../browser-api';
import type { Gadget } from '../site/jira-records';
import { columnsOf, moduleOfGadget } from './app-gadget';

const gadget = (id: string, column: number, row: number, moduleKey?: string): Gadget => ({ id, moduleKey, position: { column, row } });
const gadgetModule = (key: string): HostedModule => ({
  type: 'jira:dashboardGadget',
  key,
  title: key,
  render: 'native',
  pages: [],
  hasEdit: false,
});

test('a gadget’s module is the last part of its key', () => {
  const modules = [gadgetModule('one'), gadgetModule('two')];
  expect(moduleOfGadget(gadget('1', 0, 0, 'ari:cloud:ecosystem::extension/app/env/static/two'), modules)?.key).toBe('two');
  expect(moduleOfGadget(gadget('1', 0, 0, 'ari:cloud:ecosystem::extension/app/env/static/three'), modules)).toBeUndefined();
  expect(moduleOfGadget(gadget('1', 0, 0), modules)).toBeUndefined();
});

test('gadgets stand in their columns from top to bottom, an empty column keeps its place', () => {
  const columns = columnsOf([gadget('c', 2, 0), gadget('b', 0, 1), gadget('a', 0, 0)]);
  expect(columns.map((column) => column.map(({ id }) => id))).toEqual([['a', 'b'], [], ['c']]);
  expect(columnsOf([])).toEqual([[]]);
});
