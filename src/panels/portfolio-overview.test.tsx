import './testing/bridge-at-import';

import { gadgetConfiguration } from './gadget-configuration';
import { PortfolioOverview } from './portfolio-overview';
import { readerOf } from './reader';
import { describePanel } from './testing/described-text';
import { sampleGadget } from './testing/gadget-sample';

const reader = readerOf({ locale: 'en-US', timezone: 'UTC' });
const overview = (data = sampleGadget(), configuration = gadgetConfiguration.parse({})) =>
  describePanel(<PortfolioOverview data={data} configuration={configuration} reader={reader} onOpen={() => undefined} />);

describe('the portfolio gadget', () => {
  it('says the sentence, then the rows with status as shape and word, then age and visibility', () => {
    const { texts } = overview();
    const text = texts.join(' | ');
    expect(text).toMatch(/^All projects \| 2 of 38 projects need attention/);
    expect(text).toContain('→/browse/ERP | ERP rollout | ■ Off track | 41%');
    expect(text).toContain('Data hub | ○ Not known | – | – | – | –');
    expect(text).toMatch(/12 min\.? ago \| 38 of 40 projects visible to you \| Open the portfolio$/);
  });

  it('shows the chosen columns only, and the chart only when wanted', () => {
    const { texts, types } = overview(sampleGadget(), gadgetConfiguration.parse({ columns: ['unassigned'], showTrend: false }));
    expect(texts).toContain('Unassigned');
    expect(texts).not.toContain('Overdue');
    expect(types).not.toContain('BarChart');
    expect(overview().types).toContain('BarChart');
  });

  it('teaches when there is nothing to show, and says what is missing', () => {
    const { sync } = sampleGadget();
    const { types, texts } = overview(sampleGadget({ rows: [], sync: { ...sync, state: 'never' } }));
    expect(types).toEqual(expect.arrayContaining(['EmptyState', 'SectionMessage']));
    expect(texts.join(' ')).toMatch(/collects|reads every project/);
  });
});
