import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { say } from './say';

type IssueTypes = NonNullable<BlueprintInput['issueTypes']>;
type Schemes = NonNullable<BlueprintInput['schemes']>;

/**
 * Work of a project beside its registers. The rules of governance know risks, decisions, changes and actions by the names of their issue
 * types, in English or Dutch, so a fresh project is judged by them from the first minute without any setting.
 */
export const registerTypes: IssueTypes = [
  {
    id: 'epic',
    name: 'Epic',
    level: 'epic',
    description: say('A stage, a deliverable or a register.', 'Een fase, een op te leveren product of een register.'),
  },
  { id: 'task', name: 'Task', description: say('A piece of work for one person.', 'Een stuk werk voor één persoon.') },
  {
    id: 'sub-task',
    name: 'Sub-task',
    level: 'subtask',
    description: say('A point of a checklist, or a step of a task.', 'Een punt van een checklist, of een stap van een taak.'),
  },
  {
    id: 'risk',
    name: 'Risk',
    description: say(
      'Something that may happen and would help or harm the project. Due date: its next review.',
      'Iets dat kan gebeuren en het project helpt of schaadt. Einddatum: de volgende beoordeling.',
    ),
  },
  {
    id: 'project-issue',
    name: 'Project issue',
    description: say(
      'Something that has happened and asks for an answer of the project.',
      'Iets dat gebeurd is en een antwoord van het project vraagt.',
    ),
  },
  {
    id: 'decision',
    name: 'Decision',
    description: say('A choice to be made, by whom and by when.', 'Een keuze die gemaakt moet worden: door wie en wanneer.'),
  },
  {
    id: 'change-request',
    name: 'Change request',
    description: say(
      'A wish to change what was agreed: scope, time, money or quality.',
      'Een wens om iets te veranderen aan wat is afgesproken: omvang, tijd, geld of kwaliteit.',
    ),
  },
  {
    id: 'action',
    name: 'Action item',
    description: say('Something promised in a meeting.', 'Iets dat in een overleg is toegezegd.'),
  },
];

/** One scheme for all shipped templates, so that a site gets one more and not six. */
export const registerScheme: Schemes[number] = {
  role: 'issueType',
  name: 'Plumbline: work and registers',
  issueTypes: ['Task', 'Epic', 'Sub-task', 'Risk', 'Project issue', 'Decision', 'Change request', 'Action item'],
  rule: {
    severity: 'shall',
    keep: 'same',
    why: say(
      'Registers need issue types of their own: risks are judged by other rules than tasks.',
      'Registers hebben eigen issuetypen nodig: voor risico’s gelden andere regels dan voor taken.',
    ),
  },
};

/** What teams that make software plan in, beside the registers. */
export const softwareTypes: IssueTypes = [
  {
    id: 'story',
    name: 'Story',
    description: say('Something that a user will be able to do.', 'Iets wat een gebruiker straks kan.'),
  },
  { id: 'bug', name: 'Bug', description: say('Something that does not work as agreed.', 'Iets wat niet werkt zoals afgesproken.') },
  ...registerTypes,
];

export const softwareScheme: Schemes[number] = {
  ...registerScheme,
  name: 'Plumbline: software and registers',
  issueTypes: ['Story', 'Task', 'Bug', 'Epic', 'Sub-task', 'Risk', 'Project issue', 'Decision', 'Change request', 'Action item'],
};
