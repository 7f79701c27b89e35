import type { BlueprintInput } from '../../../contracts/templates/blueprint';
import { say } from './say';

type Questions = NonNullable<BlueprintInput['questions']>;
export type QuestionInput = Questions[number];

/** What a charter cannot do without, asked the same way by every shipped template. */
export const goalQuestion: QuestionInput = {
  id: 'goal',
  type: 'text',
  label: say('What will be better when the project is done?', 'Wat is er beter als het project klaar is?'),
  help: say(
    'One or two sentences that the sponsor would say too. They open the charter and the project record.',
    'Een of twee zinnen die ook de opdrachtgever zou zeggen. Ze staan vooraan in het charter en in het projectdossier.',
  ),
  longest: 800,
};

export const budgetQuestions: readonly QuestionInput[] = [
  {
    id: 'budget',
    type: 'number',
    label: say('Budget', 'Budget'),
    help: say('In whole units; 0 if the project has no budget of its own.', 'In hele eenheden; 0 als het project geen eigen budget heeft.'),
    minimum: 0,
    default: 0,
  },
  {
    id: 'currency',
    type: 'choice',
    label: say('Currency', 'Valuta'),
    options: ['EUR', 'GBP', 'USD'].map((code) => ({ value: code, label: code })),
    default: 'EUR',
    when: 'budget > 0',
  },
];

/** Categories decide which standards, portfolios and reports a project is part of. */
export const categoryQuestion: QuestionInput = {
  id: 'category',
  type: 'text',
  label: say('Project category', 'Projectcategorie'),
  help: say('As it is called in Jira; leave empty for none.', 'Zoals die in Jira heet; leeg laten voor geen.'),
  required: false,
  longest: 255,
};

export const startQuestion: QuestionInput = {
  id: 'start',
  type: 'date',
  label: say('First day of the project', 'Eerste dag van het project'),
  default: 'today+1wd',
};

export const managerQuestion: QuestionInput = {
  id: 'manager',
  type: 'person',
  label: say('Project manager', 'Projectleider'),
  default: 'answerer',
};
