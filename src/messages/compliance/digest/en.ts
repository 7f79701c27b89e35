import type { Catalogue } from '../../message';

/** What came and went in the viewer's own projects. */
export const digestEn = {
  'digest.mine': 'Your projects on {{day}}',
  'digest.mine.sum': '{{newFindings}} new, {{fixedFindings}} fixed',
  'digest.mine.ending': { one: '{{count}} waiver ends soon', other: '{{count}} waivers end soon' },
  'digest.mine.project': '{{newFindings}} new, {{fixedFindings}} fixed, {{openFindings}} open',
  'digest.mine.shall': { one: '{{count}} mandatory rule fails', other: '{{count}} mandatory rules fail' },
  'digest.mine.waiver': {
    one: '{{key}}: the waiver of “{{rule}}” ends in {{count}} day',
    other: '{{key}}: the waiver of “{{rule}}” ends in {{count}} days',
  },
  'digest.mine.waiverToday': '{{key}}: the waiver of “{{rule}}” ends today',
} as const satisfies Catalogue;
