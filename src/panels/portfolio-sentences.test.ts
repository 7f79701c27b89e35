import { ageOf, directionOf, dueOf, headlineOf, incompletenessOf, reasonsOf } from './portfolio-sentences';
import { readerOf } from './reader';
import { sampleDay, sampleFigures, sampleGadget, sampleNow } from './testing/gadget-sample';

const reader = readerOf({ locale: 'en-US', timezone: 'UTC' });
const lezer = readerOf({ locale: 'nl-NL', timezone: 'UTC' });

describe('the headline', () => {
  it('counts the projects that need attention and names them with their reason', () => {
    expect(headlineOf(sampleGadget(), reader)).toBe(
      '2 of 38 projects need attention: ERP rollout (late 18 d), Claims portal (estimate +22%)',
    );
    expect(headlineOf(sampleGadget(), lezer)).toMatch(/^2 van .*38 projecten .*ERP rollout/);
  });

  it('names nobody when most of those in need are hidden inside portfolios', () => {
    expect(headlineOf(sampleGadget({ attention: 21 }), reader)).toBe('21 of 38 projects need attention');
  });

  it('is good news when nothing needs attention, and says when there is nothing', () => {
    expect(headlineOf(sampleGadget({ attention: 0 }), reader)).toBe('None of the 38 projects needs attention');
    expect(headlineOf(sampleGadget({ rows: [], visibility: { visible: 0, total: 4 } }), reader)).toBe('No projects yet');
  });

  it('promises nothing about projects that are not collected yet', () => {
    const { sync } = sampleGadget();
    expect(headlineOf(sampleGadget({ attention: 0, sync: { ...sync, state: 'running' } }), reader)).toBe(
      'No project collected so far needs attention',
    );
    expect(headlineOf(sampleGadget({ attention: 21, sync: { ...sync, state: 'running' } }), reader)).toBe(
      '21 projects collected so far need attention',
    );
    expect(headlineOf(sampleGadget({ attention: 0, whole: sampleFigures({ collectedAt: null }) }), reader)).toBe(
      'No project has been collected yet',
    );
  });
});

describe('the due date of a row', () => {
  it('is the next milestone, with how far away it is', () => {
    const figures = sampleFigures({ nextMilestone: { name: 'Pilot', day: sampleDay + 10, released: false, projectId: 1 } });
    expect(dueOf(figures, sampleNow, reader)).toEqual({ day: 'Mar 12', hint: 'Milestone Pilot (in 10 days)', isLate: false });
  });

  it('is late when its day has passed', () => {
    const figures = sampleFigures({ nextMilestone: { name: 'Go-live', day: sampleDay - 18, released: false, projectId: 1 } });
    expect(dueOf(figures, sampleNow, reader)).toMatchObject({ hint: 'Milestone Go-live (18 days late)', isLate: true });
  });

  it('is not late when it is the last due date and nothing is overdue', () => {
    expect(dueOf(sampleFigures({ latestDue: sampleDay - 40 }), sampleNow, reader)).toMatchObject({
      hint: expect.stringContaining('40 days ago'),
      isLate: false,
    });
    expect(dueOf(sampleFigures({ latestDue: sampleDay - 40, overdue: 2 }), sampleNow, reader)?.isLate).toBe(true);
  });

  it('is the last due date without a milestone, and nothing without either', () => {
    expect(dueOf(sampleFigures({ latestDue: sampleDay }), sampleNow, reader)?.hint).toMatch(/today/);
    expect(dueOf(sampleFigures({ latestDue: null }), sampleNow, reader)).toBeUndefined();
  });
});

describe('what stands beside the figures', () => {
  it('says how old the data are', () => {
    expect(ageOf(sampleGadget(), reader)).toMatch(/^Data from 08:53 AM, 12 min/);
    expect(ageOf(sampleGadget({ whole: sampleFigures({ collectedAt: null }) }), reader)).toBe('Nothing was collected from Jira yet');
  });

  it('says why a status is what it is', () => {
    const figures = sampleFigures({ health: { status: 'atRisk', reasons: [{ code: 'overdueShare', amount: 31.6 }] } });
    expect(reasonsOf(figures, reader)).toBe('32% of open issues are overdue');
    expect(reasonsOf(sampleFigures(), reader)).toBe('');
  });

  it('tells the direction of the throughput', () => {
    expect(directionOf([3, 5, 4, 6, 7, 6, 8, 9])).toBe('rising');
    expect(directionOf([9, 8, 6, 2])).toBe('falling');
    expect(directionOf([5, 5, 5, 5])).toBe('steady');
    expect(directionOf([])).toBe('steady');
  });

  it('keeps quiet about collection when all is there, and says what is missing when it is not', () => {
    const { sync } = sampleGadget();
    expect(incompletenessOf(sampleGadget(), reader)).toBeUndefined();
    expect(incompletenessOf(sampleGadget({ sync: { ...sync, state: 'never' } }), reader)?.title).toMatch(/Nothing has been collected/);
    expect(
      incompletenessOf(sampleGadget({ sync: { ...sync, state: 'running', projectsDone: 12, minutesLeft: 95 } }), reader)?.body,
    ).toMatch(/12 of 40 .* 2 hours left/);
    expect(
      incompletenessOf(sampleGadget({ sync: { ...sync, missing: [{ projectKey: 'ERP', reason: 'blockedForApp' }] } }), reader),
    ).toEqual({ title: '1 project is incomplete', body: 'ERP (the app may not read it)' });
  });
});
