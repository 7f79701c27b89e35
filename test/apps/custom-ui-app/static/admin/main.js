import { i18n, invoke, view } from '@forge/bridge';

const byId = (id) => document.getElementById(id);

async function show() {
  await view.theme.enable();
  const t = await i18n.createTranslationFunction();
  byId('title').textContent = t('admin.title');
  byId('label').textContent = t('admin.threshold');
  byId('save').textContent = t('admin.save');
  const { threshold } = await invoke('getSettings');
  byId('days').value = threshold;
  byId('fields').disabled = false;
  byId('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await invoke('saveThreshold', { days: byId('days').valueAsNumber });
      byId('status').textContent = t('admin.saved');
    } catch (error) {
      byId('status').textContent = error.message;
    }
  });
}

show().catch((error) => {
  byId('status').textContent = error.message;
});
