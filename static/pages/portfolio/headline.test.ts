import type { Health } from '../../../src/contracts/portfolio';
import { aProject, someFigures } from '../../testing/portfolio-builders';
import { headlineOf } from './headline';

const project = (id: number, health: Health) => aProject(id, { figures: someFigures({ health }) });
const late = (amount: number): Health => ({ status: 'offTrack', reasons: [{ code: 'milestoneMissed', amount }] });
const compare = (a: string, b: string) => a.localeCompare(b);

describe('the headline', () => {
  it('names the three worst: off track before at risk, the larger reason first', () => {
    const headline = headlineOf(
      [
        project(1, { status: 'atRisk', reasons: [{ code: 'overdueShare', amount: 90 }] }),
        project(2, late(18)),
        project(3, { status: 'onTrack', reasons: [] }),
        project(4, late(40)),
        project(5, { status: 'unknown', reasons: [{ code: 'noData', amount: 0 }] }),
        project(6, late(30)),
      ],
      compare,
    );
    expect(headline).toMatchObject({ total: 6, attention: 4, unknown: 1 });
    expect(headline.worst.map(({ project: { id }, reason }) => [id, reason?.amount])).toEqual([
      [4, 40],
      [6, 30],
      [2, 18],
    ]);
  });

  it('counts nothing when all is well', () => {
    expect(headlineOf([project(1, { status: 'onTrack', reasons: [] })], compare)).toEqual({
      total: 1,
      attention: 0,
      unknown: 0,
      worst: [],
    });
  });
});
