import type { Catalogue } from '../../message';
import type { waiversEn } from './en';

/** Ontheffingen: aanvragen en besluiten. */
export const waiversNl: Catalogue<keyof typeof waiversEn> = {
  'waiver.request': 'Ontheffing aanvragen',
  'waiver.request.title': 'Een ontheffing aanvragen',
  'waiver.requested': 'De ontheffing is aangevraagd',
  'waiver.requestedMany': { one: '{{count}} ontheffing is aangevraagd', other: '{{count}} ontheffingen zijn aangevraagd' },
  'waiver.requested.body': 'Een PMO administrator besluit. Tot dan telt de bevinding mee.',
  'waiver.for': 'Voor {{place}}',
  'waiver.scope': 'Waarvoor',
  'waiver.scope.issue': 'alleen deze issue',
  'waiver.scope.project': 'het hele project',
  'waiver.scope.node': 'portfolio of programma',
  'waiver.reason': 'Reden',
  'waiver.reason.hint': 'Waarom de regel hier voorlopig niet hoeft. Auditors lezen dit.',
  'waiver.reason.short': 'Schrijf minstens {{count}} tekens, zodat een ander het begrijpt.',
  'waiver.until': 'Laatste dag',
  'waiver.until.hint': 'Na deze dag vervalt de ontheffing vanzelf; je krijgt vooraf een herinnering.',
  'waiver.until.missing': 'Kies een dag: geen ontheffing geldt voor altijd.',
  'waiver.until.past': 'Die dag is voorbij. Kies vandaag of later.',
  'waiver.many.title': 'Ontheffingen aanvragen',
  'waiver.many.plan': {
    one: 'Er wordt {{count}} ontheffing aangevraagd, voor {{rules}} regels. Wat al is vrijgesteld of opgelost, blijft erbuiten.',
    other: 'Er worden {{count}} ontheffingen aangevraagd, voor {{rules}} regels. Wat al is vrijgesteld of opgelost, blijft erbuiten.',
  },
  'waiver.many.request': { one: '{{count}} ontheffing aanvragen', other: '{{count}} ontheffingen aanvragen' },
  'waiver.many.refused': { one: '{{count}} is geweigerd', other: '{{count}} zijn geweigerd' },
  'waiver.many.progress': '{{done}} van {{total}} aangevraagd',
};
