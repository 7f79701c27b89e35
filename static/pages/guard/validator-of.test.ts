import { validatorOf } from './validator-of';

test('a new validator has no configuration, a saved one has', () => {
  expect(validatorOf({ type: 'jira:workflowValidator', entryPoint: 'create' })).toEqual({ config: undefined, entryPoint: 'create' });
  expect(validatorOf({ type: 'jira:workflowValidator', entryPoint: 'edit', validatorConfig: '{}' })).toEqual({
    config: '{}',
    entryPoint: 'edit',
  });
});

test('other frames are no validators', () => {
  expect(validatorOf({ type: 'jira:globalPage' })).toBeUndefined();
  expect(validatorOf(undefined)).toBeUndefined();
});
