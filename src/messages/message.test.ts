import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { en } from './en';
import { fillMessage, languageOf, type Message, message } from './message';
import { nl } from './nl';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
const forms = (text: Message): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const used = (text: Message): string[] => [...new Set(forms(text).flatMap(placeholders))].sort();

describe('message', () => {
  it('fills in values, numbers as the language writes them', () => {
    expect(message('en', 'portfolio.visibility', { visible: 1240, total: 1300 })).toBe('You see 1,240 of 1,300 projects');
    expect(message('nl', 'portfolio.visibility', { visible: 1240, total: 1300 })).toBe('Je ziet 1.240 van de 1.300 projecten');
  });

  it('chooses the plural form by the value named count', () => {
    expect(message('en', 'due.lateDays', { count: 1 })).toBe('1 day late');
    expect(message('en', 'due.lateDays', { count: 18 })).toBe('18 days late');
    expect(message('nl', 'due.lateDays', { count: 1 })).toBe('1 dag te laat');
    expect(message('nl', 'due.lateDays', { count: 0 })).toBe('0 dagen te laat');
  });

  it('leaves a placeholder without a value in sight', () => {
    expect(fillMessage('en', 'Hello {{name}}')).toBe('Hello {{name}}');
  });

  it('knows Dutch locales and reads all others in English', () => {
    expect(['nl', 'nl-NL', 'nl_BE', 'en-GB', 'de-DE'].map(languageOf)).toEqual(['nl', 'nl', 'nl', 'en', 'en']);
  });
});

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries(en))('%s asks for the same values in Dutch', (key, text) => {
    expect(used(nl[key as keyof typeof en])).toEqual(used(text));
  });

  it('has no empty text and no exclamation mark', () => {
    const texts = [...Object.values(en), ...Object.values(nl)].flatMap(forms);
    expect(texts.filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });

  it('translates every key that the manifest names', () => {
    const root = path.resolve(__dirname, '../..');
    const manifest: unknown = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));
    const named = [...JSON.stringify(manifest).matchAll(/\{"i18n":"([^"]+)"\}/g)].map((match) => match[1] ?? '');
    const keysOf = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(path.join(__dirname, 'manifest', `${locale}.json`), 'utf8')) as object).sort();
    expect(named.length).toBeGreaterThan(0);
    expect(keysOf('en-US')).toEqual([...new Set(named)].sort());
    expect(keysOf('nl-NL')).toEqual(keysOf('en-US'));
  });
});
