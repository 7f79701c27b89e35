import { lessonWords } from '../../../../src/messages/lessons/lesson-words';
import { type Language, languages } from '../../../../src/messages/message';

/** The driving event of a lesson as the form asks for it. */
export interface Story {
  readonly expected: string;
  readonly happened: string;
  readonly why: string;
}

const partNames = ['expected', 'happened', 'why'] as const;

/** What stands before a part in the text of a lesson; the same words as in a draft made from an issue. */
const labelOf = (part: keyof Story, language: Language): string =>
  lessonWords(language, `draft.${part}`, { summary: '', key: '' }).replace(/:.*$/su, ':');

const labels = partNames.flatMap((part) => languages.map((language) => ({ part, label: labelOf(part, language) })));

/** The text of a lesson of these parts, each behind its label. What only happened needs none. */
export const eventOf = (story: Story, language: Language): string => {
  const written = partNames.filter((part) => story[part].trim() !== '');
  if (written.every((part) => part === 'happened')) return story.happened.trim();
  return written.map((part) => `${labelOf(part, language)} ${story[part].trim()}`).join('\n\n');
};

/** The parts of a text, by the labels at the start of its lines in either language; what has no label happened. */
export const storyOf = (event: string): Story => {
  const lines: Record<keyof Story, string[]> = { expected: [], happened: [], why: [] };
  let current: keyof Story = 'happened';
  for (const line of event.split('\n')) {
    const found = labels.find(({ label }) => line.startsWith(label));
    current = found?.part ?? current;
    lines[current].push(found === undefined ? line : line.slice(found.label.length).trimStart());
  }
  const textOf = (part: keyof Story): string => lines[part].join('\n').trim();
  return { expected: textOf('expected'), happened: textOf('happened'), why: textOf('why') };
};
