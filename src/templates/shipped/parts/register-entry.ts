import type { BlueprintIssue } from '../../../contracts/templates/blueprint';
import { paragraphs, type Said, say } from './say';

type Register = NonNullable<BlueprintIssue['register']>;

/** Names of the issue types that `registerTypes` gives to each register. */
const typeNames: Readonly<Record<Register, string>> = {
  risk: 'Risk',
  issue: 'Project issue',
  decision: 'Decision',
  change: 'Change request',
  action: 'Action item',
};

interface Entry {
  readonly id: string;
  readonly register: Register;
  readonly summary: Said;
  readonly text: Said;
  /** Of risks: what is done about it. */
  readonly response?: Said;
  readonly owner: string;
  /** The next review of a risk; of everything else the day by which it is settled. */
  readonly due: string;
  readonly priority?: string;
  readonly when?: string;
}

/** An entry of a register, with what the rules of governance ask of it: owner, answer, and a day to look at it again. */
export const registerEntry = ({ id, register, summary, text, response, owner, due, priority, when }: Entry): BlueprintIssue => ({
  id,
  type: typeNames[register],
  register,
  summary,
  description: response ? paragraphs(text, say(`**Response:** ${response.en}`, `**Maatregel:** ${response.nl}`)) : text,
  assignee: owner,
  due,
  ...(priority === undefined ? {} : { priority }),
  ...(when === undefined ? {} : { when }),
});
