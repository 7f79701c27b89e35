import { errorPlace } from './error-place';

describe('what an error is about', () => {
  it('is the field of the form, by the name that the form gives it', () => {
    expect(errorPlace({ code: 'INVALID_REQUEST', message: '', place: 'node.membership.condition.keyPrefix' })).toEqual({
      kind: 'field',
      label: 'edit.projects',
    });
    expect(errorPlace({ code: 'INVALID_REQUEST', message: '', place: 'settings.customFacts.3' })).toEqual({
      kind: 'field',
      label: 'settings.custom',
    });
  });

  it('is the thing itself where the app names it, also when its name has a dot', () => {
    expect(errorPlace({ code: 'CONFLICT', message: '', place: 'Customer programme' })).toEqual({
      kind: 'name',
      name: 'Customer programme',
    });
    expect(errorPlace({ code: 'INVALID_REQUEST', message: '', place: 'Release 2.1' })).toEqual({ kind: 'name', name: 'Release 2.1' });
  });

  it('is nothing where only an id is known, and for support where only a program can read it', () => {
    expect(errorPlace({ code: 'NOT_FOUND', message: '', place: '3f1c2c5e-6a0b' })).toBeNull();
    expect(errorPlace({ code: 'CONFLICT', message: '' })).toBeNull();
    expect(errorPlace({ code: 'UNREADABLE', message: '', place: 'portfolio.getTree.asOf' })).toEqual({
      kind: 'support',
      place: 'portfolio.getTree.asOf',
    });
  });
});
