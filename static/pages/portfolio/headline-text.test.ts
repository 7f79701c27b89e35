import { message } from '../../../src/messages/message';
import { headlineText } from './headline-text';

const sentence = (total: number, attention: number, unknown: number, sync: 'running' | 'upToDate') => {
  const { key, values } = headlineText({ total, attention, unknown, worst: [] }, sync);
  return message('en', key, values);
};

describe('the first sentence', () => {
  it('speaks during the first collection of what is collected so far', () => {
    expect(sentence(38, 0, 38, 'running')).toBe('No project has been collected yet');
    expect(sentence(38, 0, 37, 'running')).toBe('The first project collected is on track');
    expect(sentence(38, 0, 26, 'running')).toBe('The 12 projects collected so far are on track');
    expect(sentence(38, 3, 26, 'running')).toBe('3 of the 12 projects collected so far need attention');
  });

  it('speaks afterwards of all, and calls no project on track that has nothing to judge', () => {
    expect(sentence(38, 9, 0, 'upToDate')).toBe('9 of 38 projects need attention');
    expect(sentence(38, 0, 0, 'upToDate')).toBe('All 38 projects are on track');
    expect(sentence(38, 0, 3, 'upToDate')).toBe('35 projects are on track; still without issues: 3');
    expect(sentence(2, 0, 2, 'upToDate')).toBe('None of the projects has issues yet');
    expect(sentence(0, 0, 0, 'upToDate')).toBe('No projects yet');
  });
});
