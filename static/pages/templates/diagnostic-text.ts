import type { Diagnostic } from '../../../src/contracts/templates/diagnostic';
import { itemKind } from '../../../src/contracts/templates/item';
import type { MessageKey } from '../../../src/messages/en';
import { usePeople } from '../../people/use-people';
import { useSpeech } from '../../viewer/viewer-context';

/** Questions that a problem found in Jira is about: the answer to it is what has to change. */
const questionOfCode: Partial<Record<Diagnostic['code'], string>> = {
  keyTaken: 'key',
  keyInvalid: 'key',
  nameTaken: 'name',
  nameTooLong: 'name',
};

/** The question whose answer a problem is about; `null` when no answer mends it. */
export const questionOf = ({ code, path }: Pick<Diagnostic, 'code' | 'path'>): string | null =>
  /^answers\.([a-z0-9-]+)$/.exec(path)?.[1] ?? questionOfCode[code] ?? null;

const messageOf = ({ code, severity, subject }: Diagnostic): MessageKey => {
  if (code === 'missingPermission' && itemKind.safeParse(subject).success) return 'templates.diagnostic.missingPermission.read';
  if (code === 'missingPermission' && subject === 'ADMINISTER') return 'templates.diagnostic.missingPermission.create';
  if (code === 'unknownUser' && severity === 'error') return 'templates.diagnostic.unknownLead';
  return `templates.diagnostic.${code}`;
};

/** What is wrong and what to do about it, in the viewer's language; people by their names. */
export const useDiagnosticText = (diagnostics: readonly Diagnostic[]): ((diagnostic: Diagnostic) => string) => {
  const { say } = useSpeech();
  const people = usePeople(diagnostics.filter(({ code }) => code === 'unknownUser').map(({ subject }) => subject));
  return (diagnostic) => {
    const { code, subject } = diagnostic;
    const kind = itemKind.safeParse(subject);
    const name =
      code === 'unknownUser'
        ? (people.get(subject)?.displayName ?? subject)
        : code === 'missingPermission' && kind.success
          ? say(`preview.kind.${kind.data}`)
          : subject;
    return say(messageOf(diagnostic), { subject: name });
  };
};
