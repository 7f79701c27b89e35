import { aSmallProject } from '../testing/a-wanted-project';
import { plainSite } from '../testing/in-memory-jira';
import { planProject } from './plan-project';
import { changesInCircles, stepsOf } from './steps-of';

const change = (ref: string, after: readonly string[] = [], action: 'create' | 'update' | 'remove' | 'keep' = 'create') => ({
  ref,
  kind: ref.split('/')[0] as 'issue' | 'link' | 'component' | 'scheme' | 'project',
  action,
  after: [...after],
});

describe('the steps of a plan', () => {
  it('make what others name first, schemes before issues', () => {
    const { changes } = planProject(aSmallProject(), null, plainSite(), { madeAt: 0 });
    const kinds = stepsOf({ changes }).map(({ kind }) => kind);
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) === at)).toEqual([
      'project',
      'issueType',
      'scheme',
      'field',
      'role',
      'component',
      'version',
      'projectProperty',
      'issue',
      'link',
      'filter',
      'board',
      'dashboard',
      'record',
      'gate',
      'document',
    ]);
  });

  it('hold every change that writes, and none that does not', () => {
    const { changes } = planProject(aSmallProject(), null, plainSite(), { madeAt: 0 });
    const writing = changes.filter(({ action }) => action === 'create' || action === 'update').map(({ ref }) => ref);
    expect(
      stepsOf({ changes })
        .flatMap(({ refs }) => refs)
        .sort(),
    ).toEqual([...writing].sort());
  });

  it('remove last, and what depends on others before these', () => {
    const changes = [change('component/core', [], 'remove'), change('issue/old', ['component/core'], 'remove'), change('issue/new')];
    expect(stepsOf({ changes }).map(({ action, refs }) => [action, ...refs])).toEqual([
      ['create', 'issue/new'],
      ['remove', 'issue/old'],
      ['remove', 'component/core'],
    ]);
  });

  it('wait for what they need, whatever kind it is', () => {
    const changes = [change('component/late', ['issue/first']), change('issue/first'), change('issue/second', ['component/late'])];
    expect(stepsOf({ changes }).flatMap(({ refs }) => refs)).toEqual(['issue/first', 'component/late', 'issue/second']);
  });

  it('do not wait for what is there already', () => {
    expect(stepsOf({ changes: [change('component/core', [], 'keep'), change('issue/a', ['component/core'])] })).toMatchObject([
      { id: 'issue:1', refs: ['issue/a'] },
    ]);
  });

  it('leave out changes that wait for each other, and say which', () => {
    const changes = [change('issue/a', ['link/x']), change('link/x', ['issue/a']), change('component/core')];
    expect(stepsOf({ changes }).flatMap(({ refs }) => refs)).toEqual(['component/core']);
    expect(changesInCircles({ changes }, stepsOf({ changes }))).toEqual(['issue/a', 'link/x']);
  });
});
