import type { Catalogue } from '../message';
import { issuePanelEn } from './issue-en';
import { lessonPanelsEn } from './lesson-en';

/** Texts that only the UI Kit panels and gadgets show; words for status, columns and errors come from the catalogue of the app. */
export const panelsEn = {
  ...issuePanelEn,
  ...lessonPanelsEn,
  'gadget.loading': 'Loading the portfolio',
  'gadget.age': 'Data from {{moment}}, {{ago}}',
  'gadget.ageUnknown': 'Nothing was collected from Jira yet',
  'gadget.shown': 'Showing {{shown}} of {{total}}',
  'gadget.open': 'Open the portfolio',
  'gadget.throughput': 'Issues done per week',
  'gadget.throughputSubtitle': {
    one: 'The last {{count}} week, newest at the right',
    other: 'The last {{count}} weeks, newest at the right',
  },
  'gadget.throughputRising': 'rising',
  'gadget.throughputFalling': 'falling',
  'gadget.throughputSteady': 'steady',
  'gadget.weeksAgo': '−{{count}}',
  'gadget.thisWeek': 'now',
  'gadget.percentOf': '{{name}}: {{percent}} done',
  'gadget.noMilestone': 'no milestone or due date',
  'gadget.due': '{{name}} ({{when}})',
  'gadget.nodeGone.title': 'The chosen portfolio or programme is gone',
  'gadget.nodeGone.body': 'It was deleted, or you may not see any of its projects. Edit the gadget and choose another one.',
  'gadget.noRows.title': 'Nothing to show yet',
  'gadget.noRows.body': 'As soon as Plumbline has collected the first project that you may browse, it appears here.',
  'gadget.table': 'Portfolios, programmes and projects, those that need attention first',
  'gadgetColumn.due': 'Due',
  'gadgetColumn.throughput': 'Last week',
  'gadgetEdit.title': 'Portfolio overview',
  'gadgetEdit.node': 'Show',
  'gadgetEdit.nodeHelp': 'Figures include everything below what you choose.',
  'gadgetEdit.columns': 'Columns',
  'gadgetEdit.columnsNone': 'Choose at least one column.',
  'gadgetEdit.rows': 'Rows',
  'gadgetEdit.rowsCount': { one: '{{count}} row', other: '{{count}} rows' },
  'gadgetEdit.refresh': 'Refresh',
  'gadgetEdit.refreshMinutes': { one: 'every minute', other: 'every {{count}} minutes' },
  'gadgetEdit.trend': 'Show issues done per week',
  'gadgetEdit.preview': 'Preview',
  'gadgetEdit.saving': 'Saving',
  'gadgetEdit.notSaved': 'The gadget was not saved',
  'gadgetEdit.notSavedBody': 'What you chose is still here. Try again. Reported: {{reason}}',
} as const satisfies Catalogue;
export type PanelMessageKey = keyof typeof panelsEn;
