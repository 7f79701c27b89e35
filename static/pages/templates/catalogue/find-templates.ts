import type { TemplateCard } from '../../../../src/contracts/templates/template';
import type { CataloguePart } from '../address/catalogue-part';

const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * Templates that fit: every word somewhere in the text, one of the states, one of the topics. Retired ones only when asked for. The most
 * used come first, then by name.
 */
export const findTemplates = (
  templates: readonly TemplateCard[],
  { search, states, topics }: CataloguePart,
  compare: (a: string, b: string) => number,
): readonly TemplateCard[] => {
  const words = wordsOf(search);
  return templates
    .filter((card) => {
      const text = [card.name, card.summary, card.guidance, ...card.stages, ...card.roles, ...card.topics].join('\n').toLocaleLowerCase();
      return (
        words.every((word) => text.includes(word)) &&
        (states.length === 0 ? card.state !== 'retired' : states.includes(card.state)) &&
        (topics.length === 0 || card.topics.some((topic) => topics.includes(topic)))
      );
    })
    .sort((a, b) => b.usedBy - a.usedBy || compare(a.name, b.name));
};
