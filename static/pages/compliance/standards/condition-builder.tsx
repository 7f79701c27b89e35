import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { WireCondition } from '../../../../src/contracts/condition';
import { ChoiceMenu } from '../../../components/choice-menu';
import { useSpeech } from '../../../viewer/viewer-context';
import {
  asGroup,
  type BuilderFact,
  type ConditionGroup,
  type ConditionLeaf,
  comparableFacts,
  firstLeaf,
  type GroupKind,
  groupCondition,
  groupOf,
  leafFor,
  questionOf,
  questionsOf,
  questionText,
  unitSize,
} from './condition-tree';
import './condition-builder.css';

const groupKinds: readonly GroupKind[] = ['all', 'any', 'none'];
/** Deeper than this nobody reads it. */
const MAX_DEPTH = 3;

interface ConditionBuilderProps {
  readonly name: string;
  readonly condition: WireCondition;
  readonly facts: readonly BuilderFact[];
  readonly onChange: (condition: WireCondition) => void;
}

/** Builds a condition out of questions about facts, in groups of "all", "any" and "none". */
export const ConditionBuilder = ({ name, condition, facts, onChange }: ConditionBuilderProps) => (
  <GroupEditor name={name} group={asGroup(condition)} facts={facts} depth={0} onChange={(group) => onChange(groupCondition(group))} />
);

interface GroupEditorProps {
  readonly name: string;
  readonly group: ConditionGroup;
  readonly facts: readonly BuilderFact[];
  readonly depth: number;
  readonly onChange: (group: ConditionGroup) => void;
  readonly onRemove?: () => void;
}

const GroupEditor = ({ name, group, facts, depth, onChange, onRemove }: GroupEditorProps) => {
  const { say } = useSpeech();
  const { kind, parts } = group;
  const put = (at: number, part: WireCondition | null) =>
    onChange({
      kind,
      parts: part === null ? parts.filter((_, index) => index !== at) : parts.map((each, index) => (index === at ? part : each)),
    });
  const [firstFact] = facts;
  return (
    <fieldset className="pl-fieldset pl-builder">
      <legend className="pl-hidden">{name}</legend>
      <div className="pl-builder__head">
        <select
          className="pl-select"
          aria-label={say('builder.group')}
          value={kind}
          onChange={(event) => onChange({ kind: groupKinds.find((each) => each === event.currentTarget.value) ?? 'all', parts })}
        >
          {groupKinds.map((each) => (
            <option key={each} value={each}>
              {say(`builder.group.${each}`)}
            </option>
          ))}
        </select>
        {onRemove === undefined ? null : (
          <IconButton icon={CrossIcon} label={say('builder.removeGroup')} appearance="subtle" spacing="compact" onClick={onRemove} />
        )}
      </div>
      {parts.length === 0 ? <p className="pl-subtle">{say(kind === 'any' ? 'builder.nothingAny' : 'builder.nothing')}</p> : null}
      {parts.map((part, at) => {
        const inner = groupOf(part);
        const remove = () => put(at, null);
        return inner === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no identity but its place
          <LeafEditor key={at} leaf={part as ConditionLeaf} facts={facts} onChange={(leaf) => put(at, leaf)} onRemove={remove} />
        ) : (
          <GroupEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a group has no identity but its place
            key={at}
            name={say('builder.group')}
            group={inner}
            facts={facts}
            depth={depth + 1}
            onChange={(changed) => put(at, groupCondition(changed))}
            onRemove={remove}
          />
        );
      })}
      {firstFact === undefined ? null : (
        <div className="pl-builder__add">
          <Button spacing="compact" onClick={() => onChange({ kind, parts: [...parts, firstLeaf(firstFact, facts)] })}>
            {say('builder.add')}
          </Button>
          {depth + 1 < MAX_DEPTH ? (
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => onChange({ kind, parts: [...parts, { any: [firstLeaf(firstFact, facts)] }] })}
            >
              {say('builder.addGroup')}
            </Button>
          ) : null}
        </div>
      )}
    </fieldset>
  );
};

interface LeafEditorProps {
  readonly leaf: ConditionLeaf;
  readonly facts: readonly BuilderFact[];
  readonly onChange: (leaf: ConditionLeaf) => void;
  readonly onRemove: () => void;
}

const LeafEditor = ({ leaf, facts, onChange, onRemove }: LeafEditorProps) => {
  const { say, formats } = useSpeech();
  const fact = facts.find(({ name }) => name === leaf.fact);
  const question = questionOf(leaf, fact);
  const questions = fact === undefined ? [question] : questionsOf(fact, facts);
  const chosen = questionText(question);
  const sorted = [...facts].sort((a, b) => formats.compare(a.label, b.label));
  return (
    <div className="pl-builder__line">
      <select
        className="pl-select"
        aria-label={say('builder.fact')}
        title={fact?.description}
        value={leaf.fact}
        onChange={(event) => {
          const next = facts.find(({ name }) => name === event.currentTarget.value);
          if (next !== undefined) onChange(firstLeaf(next, facts));
        }}
      >
        {fact === undefined ? <option value={leaf.fact}>{say('builder.unknownFact', { fact: leaf.fact })}</option> : null}
        {sorted.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="pl-select"
        aria-label={say('builder.question')}
        value={chosen}
        onChange={(event) => {
          const next = questions.find((each) => questionText(each) === event.currentTarget.value);
          if (next !== undefined && fact !== undefined) onChange(leafFor(fact, next, facts));
        }}
      >
        {questions.map((each) => (
          <option key={questionText(each)} value={questionText(each)}>
            {'op' in each ? say(`builder.${each.kind}.${each.op}`) : say(`builder.${each.kind}`)}
          </option>
        ))}
      </select>
      <LeafValue leaf={leaf} fact={fact} facts={facts} onChange={onChange} />
      <IconButton icon={CrossIcon} label={say('builder.remove')} appearance="subtle" spacing="compact" onClick={onRemove} />
    </div>
  );
};

interface LeafValueProps extends Omit<LeafEditorProps, 'onRemove'> {
  readonly fact: BuilderFact | undefined;
}

const LeafValue = ({ leaf, fact, facts, onChange }: LeafValueProps) => {
  const { say } = useSpeech();
  if (fact === undefined || 'isEmpty' in leaf) return null;
  if ('in' in leaf)
    return (
      <ChoiceMenu
        name={chosenName(leaf.in, fact, say('builder.values'))}
        showsCount={leaf.in.length > NAMED_VALUES}
        options={fact.values.map(({ value, label }) => ({ value: String(value), label }))}
        chosen={leaf.in.map(String)}
        onChange={(chosen) => onChange({ fact: leaf.fact, in: chosen.map(Number) })}
      />
    );
  if ('olderThanDays' in leaf)
    return (
      <NumberField
        value={leaf.olderThanDays}
        unit={say('builder.daysAgo')}
        onChange={(olderThanDays) => onChange({ ...leaf, olderThanDays })}
      />
    );
  if ('newerThanDays' in leaf)
    return (
      <NumberField
        value={leaf.newerThanDays}
        unit={say('builder.daysAgo')}
        onChange={(newerThanDays) => onChange({ ...leaf, newerThanDays })}
      />
    );
  if ('todayPlus' in leaf)
    return (
      <NumberField
        value={leaf.todayPlus}
        unit={say('builder.daysFromToday')}
        mayBeNegative
        onChange={(todayPlus) => onChange({ ...leaf, todayPlus })}
      />
    );
  if ('fact2' in leaf)
    return (
      <select
        className="pl-select"
        aria-label={say('builder.otherFact')}
        value={leaf.fact2}
        onChange={(event) => onChange({ ...leaf, fact2: event.currentTarget.value })}
      >
        {comparableFacts(fact, facts).map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    );
  if (fact.kind === 'flag') return null;
  const size = unitSize(fact);
  const unit = fact.kind === 'seconds' ? say('builder.hours') : '';
  return <NumberField value={leaf.value / size} unit={unit} onChange={(value) => onChange({ ...leaf, value: Math.round(value * size) })} />;
};

/** So many values are named on the button; more are counted. */
const NAMED_VALUES = 3;
const chosenName = (chosen: readonly number[], { values }: BuilderFact, otherwise: string): string => {
  const labels = values.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : []));
  return labels.length > 0 && chosen.length <= NAMED_VALUES ? labels.join(', ') : otherwise;
};

interface NumberFieldProps {
  readonly value: number;
  readonly unit: string;
  readonly mayBeNegative?: boolean;
  readonly onChange: (value: number) => void;
}

const NumberField = ({ value, unit, mayBeNegative = false, onChange }: NumberFieldProps) => {
  const { say } = useSpeech();
  const id = useId();
  return (
    <span className="pl-inline-field">
      <Textfield
        id={id}
        type="number"
        isCompact
        width="xsmall"
        aria-label={unit === '' ? say('builder.number') : unit}
        {...(mayBeNegative ? {} : { min: 0 })}
        value={String(value)}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          if (Number.isFinite(next) && (mayBeNegative || next >= 0)) onChange(Math.round(next * 1000) / 1000);
        }}
      />
      {unit === '' ? null : <label htmlFor={id}>{unit}</label>}
    </span>
  );
};
