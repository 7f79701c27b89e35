import type { TemplateCard } from '../../../../src/contracts/templates/template';

/** A template's card with everything that a test does not care about. */
export const aCard = (card: Partial<TemplateCard> & Pick<TemplateCard, 'id'>): TemplateCard => ({
  name: card.id,
  summary: '',
  guidance: '',
  attribution: [],
  state: 'published',
  version: 1,
  hasDraft: false,
  shipped: false,
  ownerAccountId: null,
  extends: null,
  audience: { groups: [], accountIds: [] },
  gets: {},
  stages: [],
  roles: [],
  workingDays: null,
  seconds: 10,
  questions: 3,
  usedBy: 0,
  lastUsedAt: null,
  topics: [],
  ...card,
});
