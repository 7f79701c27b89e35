import { invoke, view } from '@forge/bridge';
import { workflowRules } from '@forge/jira-bridge';

const byId = (id) => document.getElementById(id);

/** The saved configuration, as the page gave it. */
const savedLabel = (config) => (config ? JSON.parse(config).label : undefined);

async function show() {
  await view.theme.enable();
  const { extension } = await view.getContext();
  const label = savedLabel(extension.validatorConfig);
  byId('where').textContent = `${extension.workflowName}: to ${extension.transitionContext.to.name}`;
  if (extension.entryPoint === 'view') {
    byId('summary').textContent = `Label: ${label}`;
    byId('summary').hidden = false;
    return;
  }
  byId('label').value = label ?? (await invoke('suggestLabel'));
  byId('form').addEventListener('submit', (event) => event.preventDefault());
  await workflowRules.onConfigure(() => {
    const value = byId('label').value.trim();
    byId('status').textContent = value === '' ? 'Name a label.' : '';
    return value === '' ? undefined : JSON.stringify({ label: value });
  });
  byId('form').hidden = false;
}

show().catch((error) => {
  byId('where').textContent = error.message;
});
