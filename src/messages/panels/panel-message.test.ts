import { panelsEn } from './en';
import { panelsNl } from './nl';
import { panelMessage } from './panel-message';

const placeholders = (text: unknown): string[] =>
  [...new Set([...JSON.stringify(text).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

describe('the panel texts', () => {
  it('have the same keys in both languages, asking for the same values', () => {
    expect(Object.keys(panelsNl).sort()).toEqual(Object.keys(panelsEn).sort());
    for (const [key, text] of Object.entries(panelsEn))
      expect([key, placeholders(panelsNl[key as keyof typeof panelsEn])]).toEqual([key, placeholders(text)]);
  });

  it('choose the plural form', () => {
    expect(panelMessage('en', 'gadgetEdit.refreshMinutes', { count: 15 })).toBe('every 15 minutes');
    expect(panelMessage('nl', 'gadgetEdit.refreshMinutes', { count: 1 })).toBe('elke minuut');
  });
});
