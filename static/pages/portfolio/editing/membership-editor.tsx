import { Checkbox } from '@atlaskit/checkbox';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState } from 'react';
import type { Membership, ProjectCondition, ProjectRow } from '../../../../src/contracts/portfolio';
import type { JiraAnswer, ProjectCategory } from '../../../jira/jira-as-viewer';
import { useSpeech } from '../../../viewer/viewer-context';
import { matchesSearch } from '../project-filter';
import { ConditionEditor } from './condition-editor';

/** Projects listed at a time; the search finds the others. */
const LISTED_PROJECTS = 50;

interface MembershipEditorProps {
  readonly membership: Membership;
  readonly projects: readonly ProjectRow[];
  /** `null` while they are read from Jira. */
  readonly categories: JiraAnswer<readonly ProjectCategory[]> | null;
  readonly onChange: (membership: Membership) => void;
}

const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): T[] => (isIn ? [...list, item] : list.filter((other) => other !== item));

/** Which projects belong to a node: by hand, by category, by a condition, or any mix. */
export const MembershipEditor = ({ membership, projects, categories, onChange }: MembershipEditorProps) => {
  const { say } = useSpeech();
  const count = (key: 'edit.byHand' | 'edit.byCategory', chosen: number) => (chosen === 0 ? say(key) : `${say(key)} (${chosen})`);
  return (
    <section className="pl-editor__members">
      <h3 className="pl-editor__label">{say('edit.projects')}</h3>
      <p className="pl-subtle pl-editor__hint">{say('edit.projectsHint')}</p>
      <Tabs id="membership">
        <TabList>
          <Tab>{count('edit.byHand', membership.projectIds.length)}</Tab>
          <Tab>{count('edit.byCategory', membership.categoryIds.length)}</Tab>
          <Tab>{membership.condition === null ? say('edit.byCondition') : `${say('edit.byCondition')} (1)`}</Tab>
        </TabList>
        <TabPanel>
          <ByHand
            projects={projects}
            chosen={membership.projectIds}
            onChange={(projectIds) => onChange({ ...membership, projectIds: [...projectIds] })}
          />
        </TabPanel>
        <TabPanel>
          <ByCategory
            categories={categories}
            chosen={membership.categoryIds}
            onChange={(categoryIds) => onChange({ ...membership, categoryIds: [...categoryIds] })}
          />
        </TabPanel>
        <TabPanel>
          <ConditionEditor
            condition={membership.condition}
            projects={projects}
            onChange={(condition: ProjectCondition | null) => onChange({ ...membership, condition })}
          />
        </TabPanel>
      </Tabs>
    </section>
  );
};

interface ByHandProps {
  readonly projects: readonly ProjectRow[];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

const ByHand = ({ projects, chosen, onChange }: ByHandProps) => {
  const { say, formats } = useSpeech();
  const [search, setSearch] = useState('');
  const [chosenAtFirst] = useState(() => new Set(chosen));
  const found = useMemo(
    () =>
      projects
        .filter((project) => matchesSearch(project, search))
        .sort((a, b) => Number(chosenAtFirst.has(b.id)) - Number(chosenAtFirst.has(a.id)) || formats.compare(a.name, b.name)),
    [projects, search, formats, chosenAtFirst],
  );
  const listed = found.slice(0, LISTED_PROJECTS);
  return (
    <div className="pl-editor__tab">
      <Textfield
        isCompact
        type="search"
        aria-label={say('edit.findProject')}
        placeholder={say('edit.findProject')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <fieldset className="pl-fieldset pl-editor__list">
        <legend className="pl-hidden">{say('edit.byHand')}</legend>
        {listed.map(({ id, key, name }) => (
          <Checkbox
            key={id}
            label={`${name} (${key})`}
            isChecked={chosen.includes(id)}
            onChange={(event) => onChange(toggled(chosen, id, event.currentTarget.checked))}
          />
        ))}
        {found.length === 0 ? <p className="pl-subtle">{say('edit.noProjectFound')}</p> : null}
        {found.length > listed.length ? (
          <p className="pl-subtle">{say('edit.projectsMore', { count: found.length - listed.length })}</p>
        ) : null}
      </fieldset>
      <p className="pl-subtle pl-editor__hint">{say('edit.projectsChosen', { count: chosen.length })}</p>
    </div>
  );
};

interface ByCategoryProps {
  readonly categories: JiraAnswer<readonly ProjectCategory[]> | null;
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

const ByCategory = ({ categories, chosen, onChange }: ByCategoryProps) => {
  const { say } = useSpeech();
  if (categories === null) return <p className="pl-subtle pl-editor__tab">{say('loading')}</p>;
  if (!categories.ok) return <p className="pl-editor__tab">{say('edit.categoriesFailed')}</p>;
  if (categories.value.length === 0) return <p className="pl-subtle pl-editor__tab">{say('edit.noCategories')}</p>;
  return (
    <fieldset className="pl-fieldset pl-editor__tab pl-editor__list">
      <legend className="pl-hidden">{say('edit.byCategory')}</legend>
      {categories.value.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          isChecked={chosen.includes(id)}
          onChange={(event) => onChange(toggled(chosen, id, event.currentTarget.checked))}
        />
      ))}
    </fieldset>
  );
};
