import fc from 'fast-check';
import { configurationOf, gadgetConfiguration } from './gadget-configuration';

const usual = { nodeId: null, columns: ['status', 'percentDone', 'due', 'overdue', 'blocked'], rows: 6, refresh: 15, showTrend: true };

describe('the configuration of a gadget', () => {
  it('is the usual one as long as nobody edited the gadget', () => {
    expect(configurationOf({})).toEqual(usual);
    expect(configurationOf({ gadgetConfiguration: {} })).toEqual(usual);
    expect(configurationOf(undefined)).toEqual(usual);
  });

  it('is found where Jira keeps it and where Atlassian Home keeps it', () => {
    expect(configurationOf({ gadgetConfiguration: { rows: 12 } }).rows).toBe(12);
    expect(configurationOf({ config: { nodeId: 'digital' } }).nodeId).toBe('digital');
  });

  it('keeps what makes sense and replaces only what does not', () => {
    expect(configurationOf({ gadgetConfiguration: { nodeId: 'NOT AN ID', columns: ['overdue', 'gone'], rows: 900, refresh: 5 } })).toEqual({
      ...usual,
      columns: ['overdue'],
      refresh: 5,
    });
  });

  it('puts columns in their fixed order', () => {
    expect(gadgetConfiguration.parse({ columns: ['blocked', 'status'] }).columns).toEqual(['status', 'blocked']);
  });

  it('reads back what it wrote, and never fails', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('nodeId', 'columns', 'rows', 'refresh', 'showTrend'), fc.anything()), (stored) => {
        const configuration = configurationOf({ gadgetConfiguration: stored });
        expect(configurationOf({ gadgetConfiguration: { ...configuration } })).toEqual(configuration);
      }),
    );
  });
});
