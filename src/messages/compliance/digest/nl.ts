import type { Catalogue } from '../../message';
import type { digestEn } from './en';

/** Wat er in de eigen projecten van de lezer is bijgekomen en verdwenen. */
export const digestNl: Catalogue<keyof typeof digestEn> = {
  'digest.mine': 'Je projecten op {{day}}',
  'digest.mine.sum': '{{newFindings}} nieuw, {{fixedFindings}} opgelost',
  'digest.mine.ending': { one: '{{count}} ontheffing eindigt binnenkort', other: '{{count}} ontheffingen eindigen binnenkort' },
  'digest.mine.project': '{{newFindings}} nieuw, {{fixedFindings}} opgelost, {{openFindings}} open',
  'digest.mine.shall': { one: 'aan {{count}} verplichte regel niet voldaan', other: 'aan {{count}} verplichte regels niet voldaan' },
  'digest.mine.waiver': {
    one: '{{key}}: de ontheffing van ‘{{rule}}’ eindigt over {{count}} dag',
    other: '{{key}}: de ontheffing van ‘{{rule}}’ eindigt over {{count}} dagen',
  },
  'digest.mine.waiverToday': '{{key}}: de ontheffing van ‘{{rule}}’ eindigt vandaag',
};
