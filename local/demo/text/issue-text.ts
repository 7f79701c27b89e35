import type { Random } from '../../random';
import { bullets, document, heading, numbers, paragraph } from './adf';
import { dutchPhrases } from './dutch-phrases';
import { englishPhrases } from './english-phrases';
import type { Phrases } from './phrases';
import type { Theme } from './theme';
import { type ThemeName, themes } from './themes';

type Node = Readonly<Record<string, unknown>>;
export type TextKind = 'story' | 'task' | 'bug' | 'subtask' | 'request' | 'incident' | 'risk' | 'decision' | 'epic' | 'placeholder';

/** What an issue is about; its summary, description and comments speak of the same thing. */
export interface Topic {
  readonly object: string;
  readonly audience: string;
  readonly epic: string;
}

/** Writes the words of one project in its language, without saying the same summary twice as long as there is another. */
export class IssueText {
  private readonly theme: Theme;
  private readonly phrases: Phrases;
  private readonly used = new Set<string>();
  private epicsUsed = 0;

  constructor(
    private readonly random: Random,
    themeName: ThemeName,
    dutch: boolean,
  ) {
    this.theme = themes[themeName];
    this.phrases = dutch ? dutchPhrases : englishPhrases;
  }

  topic(epic: string): Topic {
    return { object: this.random.pick(this.theme.objects), audience: this.random.pick(this.theme.audiences), epic };
  }

  /** The epics of the theme in turn; when all were used, as a next phase of an earlier one. */
  epicName(): string {
    const { epics } = this.theme;
    const name = epics[this.epicsUsed % epics.length] ?? this.random.pick(epics);
    const round = Math.floor(this.epicsUsed / epics.length);
    this.epicsUsed += 1;
    return round === 0 ? name : `${name}: ${this.phrases.phases[(round - 1) % this.phrases.phases.length]}`;
  }

  /** A summary and the topic it is about: the given one, or a new one under the epic. */
  summary(kind: Exclude<TextKind, 'epic'>, epic: string, given?: Topic): { readonly summary: string; readonly topic: Topic } {
    let topic = given ?? this.topic(epic);
    let summary = '';
    for (let attempt = 0; attempt < 12; attempt++) {
      if (attempt > 0 && !given) topic = this.topic(epic);
      summary = this.fill(this.random.pick(this.phrases[kind]), topic);
      if (!this.used.has(summary)) break;
    }
    this.used.add(summary);
    return { summary, topic };
  }

  description(kind: TextKind, topic: Topic): Node {
    const { phrases } = this;
    const said = (sentences: readonly string[]) => paragraph(this.fill(this.random.pick(sentences), topic));
    switch (kind) {
      case 'epic':
        return document(said(phrases.aim), said(phrases.approach));
      case 'bug':
        return document(said(phrases.symptom), numbers(phrases.steps.map((step) => this.fill(step, topic))));
      case 'request':
        return document(said(phrases.asking));
      case 'incident':
        return document(said(phrases.complaint));
      case 'risk':
        return document(said(phrases.consequence), said(phrases.mitigation));
      case 'decision':
        return document(said(phrases.question), bullets(this.random.sample(phrases.options, 3)));
      case 'subtask':
        return document(said(phrases.approach));
      case 'story':
      case 'task':
      case 'placeholder': {
        const parts = [said(phrases.background), said(phrases.approach)];
        const withCriteria = kind === 'story' && this.random.chance(0.6);
        return document(...parts, ...(withCriteria ? [heading(phrases.acceptanceTitle), this.acceptanceCriteria(topic)] : []));
      }
    }
  }

  acceptanceCriteria(topic: Topic): Node {
    return bullets(this.random.sample(this.phrases.acceptance, this.random.int(2, 4)).map((line) => this.fill(line, topic)));
  }

  comment(topic: Topic, person: string): Node {
    return document(paragraph(this.fill(this.random.pick(this.phrases.comment), topic, person)));
  }

  work(topic: Topic, person: string): Node {
    return document(paragraph(this.fill(this.random.pick(this.phrases.work), topic, person)));
  }

  sprintGoal(epic: string): string {
    return this.phrases.sprintGoal.replace('{epic}', epic);
  }

  components(): readonly string[] {
    return this.theme.components;
  }

  label(): string {
    return this.random.pick(this.theme.labels);
  }

  private fill(phrase: string, topic: Topic, person = ''): string {
    const filled = phrase
      .replaceAll('{object}', topic.object)
      .replaceAll('{audience}', topic.audience)
      .replaceAll('{epic}', topic.epic)
      .replaceAll('{person}', person.split(' ')[0] ?? '')
      .replace(/\b([Aa]) (?=[aeio]|IT)/g, '$1n ');
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  }
}
