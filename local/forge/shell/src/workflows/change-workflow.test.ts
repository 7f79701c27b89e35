import type { Workflow, WorkflowTransition } from '../site/workflow-records';
import { ruleOf, rulesOf, updateOf, withoutRule, withRule } from './change-workflow';

const transition: WorkflowTransition = { id: '31', type: 'GLOBAL', name: 'Done', links: [], validators: [] };
const validator = ruleOf('jira:workflowValidator', 'ari:app/gate', '{"a":1}', 'r1');
const condition = ruleOf('jira:workflowCondition', 'ari:app/only', '', 'r2');

test('a rule is kept under the rule key of its module, with its configuration', () => {
  expect(validator).toEqual({
    ruleKey: 'forge:expression-validator',
    parameters: { key: 'ari:app/gate', config: '{"a":1}', id: 'r1', disabled: 'false' },
  });
});

test('rules are added, replaced and removed where they belong', () => {
  const both = withRule(withRule(transition, validator), condition);
  expect(both.validators).toEqual([validator]);
  expect(both.conditions).toEqual({ operation: 'ALL', conditions: [condition] });
  const changed = { ...validator, parameters: { ...validator.parameters, config: '{"a":2}' } };
  expect(rulesOf(withRule(both, changed))).toEqual([condition, changed]);
  expect(withoutRule(withoutRule(both, 'r1'), 'r2')).toEqual(transition);
});

test('an update sends the whole workflow with the changed transition', () => {
  const workflow: Workflow = {
    id: 'w',
    name: 'Workflow',
    version: { id: 'v', versionNumber: 3 },
    statuses: [{ statusReference: 's' }],
    transitions: [{ ...transition, id: '11' }, transition],
  };
  const changed = withRule(transition, validator);
  expect(
    updateOf(workflow, [{ id: 's', statusReference: 's', name: 'To Do', statusCategory: 'TODO', description: 'New.' }], changed),
  ).toEqual({
    statuses: [{ id: 's', statusReference: 's', name: 'To Do', statusCategory: 'TODO', description: 'New.' }],
    workflows: [
      {
        id: 'w',
        version: { id: 'v', versionNumber: 3 },
        statuses: [{ statusReference: 's' }],
        transitions: [{ ...transition, id: '11' }, changed],
      },
    ],
  });
});
