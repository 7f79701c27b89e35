import type { RpcRequest } from '../../src/contracts/rpc';

type TemplateMethod =
  | 'templates.list'
  | 'templates.get'
  | 'templates.check'
  | 'templates.saveDraft'
  | 'templates.publish'
  | 'templates.retire'
  | 'templates.diff';

/** A template for one person who takes no part here; whoever reads any of it reads the marker. */
export const restrictedTemplate = 'restricted';
export const restrictedMarker = 'Zephyrine';

/** What the PMO saves and publishes before anybody looks. */
export const restrictedDraft: RpcRequest<'templates.saveDraft'> = {
  text: [
    `id: ${restrictedTemplate}`,
    `name: ${restrictedMarker}`,
    `summary: ${restrictedMarker}`,
    'project: {}',
    `components: [{ id: a, name: ${restrictedMarker} }]`,
    `questions: [{ id: q, label: ${restrictedMarker}, type: text, default: ${restrictedMarker} }]`,
  ].join('\n'),
  format: 'yaml',
  draftVersion: 0,
  audience: { groups: ['no-such-group'], accountIds: ['nobody-here'] },
  ownerAccountId: null,
  language: 'en',
};

const probe = `id: probe\nname: Probe\nsummary: Probe\nproject: {}\n`;

/** Requests of every method of the catalogue of templates. */
export const templateProbes: { readonly [M in TemplateMethod]: readonly RpcRequest<M>[] } = {
  'templates.list': [{ language: 'en' }, { language: 'nl' }],
  'templates.get': [
    { templateId: 'pm2-project', version: null, language: 'en' },
    { templateId: 'pm2-project', version: 1, format: 'json', language: 'nl' },
    { templateId: 'no-such-template', version: null, language: 'en' },
  ],
  'templates.check': [
    { text: probe, format: 'yaml', language: 'en' },
    { text: `${probe}extends: ${restrictedTemplate}\n`, format: 'yaml', language: 'en' },
  ],
  'templates.saveDraft': [
    { ...restrictedDraft, text: probe, audience: { groups: [], accountIds: [] } },
    { ...restrictedDraft, text: `${probe}extends: ${restrictedTemplate}\n`, audience: { groups: [], accountIds: [] } },
  ],
  'templates.publish': [{ templateId: 'probe', draftVersion: 1, note: 'Probe', language: 'en' }],
  'templates.retire': [{ templateId: 'probe', language: 'en' }],
  'templates.diff': [
    { templateId: 'pm2-project', from: 1, to: null, language: 'en' },
    { templateId: 'pm2-project', from: 1, to: 1, language: 'en' },
  ],
};
