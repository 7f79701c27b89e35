import { lessonRefusalsEn } from './refusals-en';
import { lessonRefusalsNl } from './refusals-nl';

test('every refusal is a sentence in both languages', () => {
  for (const texts of [lessonRefusalsEn, lessonRefusalsNl])
    for (const text of Object.values(texts))
      for (const form of typeof text === 'string' ? [text] : Object.values(text))
        expect(form).toMatch(/^(?:[A-Z]|\{\{count\}\} ).*(?:[.!]|\}\})$/u);
});
