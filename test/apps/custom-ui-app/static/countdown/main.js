import { i18n, invoke, requestJira, showFlag, view } from '@forge/bridge';

const main = document.getElementById('main');

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function historyTable(past, title) {
  const table = element('table');
  table.append(element('caption', title));
  for (const release of past) {
    const row = element('tr');
    row.append(element('th', release.name), element('td', release.releasedOn));
    table.append(row);
  }
  return table;
}

async function show() {
  await view.theme.enable();
  const [context, t, countdown] = await Promise.all([view.getContext(), i18n.createTranslationFunction(), invoke('getCountdown')]);
  const project = await requestJira(`/rest/api/3/project/${context.extension.project.key}`);
  const { name } = await project.json();
  const { next, past, isSoon, summary } = countdown;

  main.replaceChildren(element('h1', `${t('page.title')}: ${name}`), element('p', summary));
  if (next) {
    main.append(
      element('p', String(Math.abs(next.days)), 'number'),
      element('p', `${next.days < 0 ? t('page.late') : t('page.days')} (${next.date})`),
    );
    if (isSoon) main.append(element('span', t('page.soon'), 'soon'));
    const remind = element('button', t('page.remind'));
    remind.addEventListener('click', () =>
      showFlag({ id: 'reminder', title: t('page.reminded'), description: next.name, type: 'success', isAutoDismiss: true }),
    );
    main.append(document.createElement('br'), remind);
  }
  if (past.length > 0) main.append(historyTable(past, t('page.history')));
  main.setAttribute('aria-busy', 'false');
}

show().catch((error) => {
  main.replaceChildren(element('p', error.message));
  main.setAttribute('aria-busy', 'false');
});
