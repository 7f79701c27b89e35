import fc from 'fast-check';
import { nameInProject, nameOnSite } from './jira-shared-names';

test('names of the site carry the key of the project, once', () => {
  expect(nameOnSite('Open risks', 'ERP')).toBe('Open risks (ERP)');
  expect(nameOnSite('ERP: open risks', 'ERP')).toBe('ERP: open risks');
});

test('a template finds again what it named', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 240 }), fc.stringMatching(/^[A-Z][A-Z0-9]{1,9}$/), (name, key) => {
      expect(nameInProject(nameOnSite(name, key), key)).toBe(name);
    }),
  );
});

test('no name grows longer than Jira takes', () => {
  expect(nameOnSite('x'.repeat(255), 'ERP')).toHaveLength(255);
});
