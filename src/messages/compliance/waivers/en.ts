import type { Catalogue } from '../../message';

/** Waivers: asking for them and deciding. */
export const waiversEn = {
  'waiver.request': 'Request waiver',
  'waiver.request.title': 'Request a waiver',
  'waiver.requested': 'The waiver was requested',
  'waiver.requestedMany': { one: '{{count}} waiver was requested', other: '{{count}} waivers were requested' },
  'waiver.requested.body': 'A PMO administrator decides. Until then the finding counts.',
  'waiver.for': 'For {{place}}',
  'waiver.scope': 'What for',
  'waiver.scope.issue': 'this issue only',
  'waiver.scope.project': 'the whole project',
  'waiver.scope.node': 'portfolio or programme',
  'waiver.reason': 'Reason',
  'waiver.reason.hint': 'Why the rule need not be kept here for now. Auditors read this.',
  'waiver.reason.short': 'Write at least {{count}} characters, so that somebody else understands it.',
  'waiver.until': 'Last day',
  'waiver.until.hint': 'The waiver ends by itself after this day; you are reminded before.',
  'waiver.until.missing': 'Choose a day: no waiver holds for ever.',
  'waiver.until.past': 'That day is over. Choose today or later.',
  'waiver.many.title': 'Request waivers',
  'waiver.many.plan': {
    one: '{{count}} waiver will be requested, for {{rules}} rules. What is waived or fixed already is left out.',
    other: '{{count}} waivers will be requested, for {{rules}} rules. What is waived or fixed already is left out.',
  },
  'waiver.many.request': { one: 'Request {{count}} waiver', other: 'Request {{count}} waivers' },
  'waiver.many.refused': { one: '{{count}} was refused', other: '{{count}} were refused' },
  'waiver.many.progress': '{{done}} of {{total}} requested',
} as const satisfies Catalogue;
