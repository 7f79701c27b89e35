import type { NewCoreIconProps } from '@atlaskit/icon/types';
import BlogObject from '@atlaskit/object/blog';
import BranchObject from '@atlaskit/object/branch';
import BugObject from '@atlaskit/object/bug';
import CalendarObject from '@atlaskit/object/calendar';
import ChangesObject from '@atlaskit/object/changes';
import CodeObject from '@atlaskit/object/code';
import CommitObject from '@atlaskit/object/commit';
import DatabaseObject from '@atlaskit/object/database';
import EpicObject from '@atlaskit/object/epic';
import IdeaObject from '@atlaskit/object/idea';
import ImprovementObject from '@atlaskit/object/improvement';
import IncidentObject from '@atlaskit/object/incident';
import NewFeatureObject from '@atlaskit/object/new-feature';
import PageObject from '@atlaskit/object/page';
import PageLiveDocObject from '@atlaskit/object/page-live-doc';
import ProblemObject from '@atlaskit/object/problem';
import PullRequestObject from '@atlaskit/object/pull-request';
import QuestionObject from '@atlaskit/object/question';
import StoryObject from '@atlaskit/object/story';
import SubtaskObject from '@atlaskit/object/subtask';
import TaskObject from '@atlaskit/object/task';
import BlogTile from '@atlaskit/object/tile/blog';
import BranchTile from '@atlaskit/object/tile/branch';
import BugTile from '@atlaskit/object/tile/bug';
import CalendarTile from '@atlaskit/object/tile/calendar';
import ChangesTile from '@atlaskit/object/tile/changes';
import CodeTile from '@atlaskit/object/tile/code';
import CommitTile from '@atlaskit/object/tile/commit';
import DatabaseTile from '@atlaskit/object/tile/database';
import EpicTile from '@atlaskit/object/tile/epic';
import IdeaTile from '@atlaskit/object/tile/idea';
import ImprovementTile from '@atlaskit/object/tile/improvement';
import IncidentTile from '@atlaskit/object/tile/incident';
import NewFeatureTile from '@atlaskit/object/tile/new-feature';
import PageTile from '@atlaskit/object/tile/page';
import PageLiveDocTile from '@atlaskit/object/tile/page-live-doc';
import ProblemTile from '@atlaskit/object/tile/problem';
import PullRequestTile from '@atlaskit/object/tile/pull-request';
import QuestionTile from '@atlaskit/object/tile/question';
import StoryTile from '@atlaskit/object/tile/story';
import SubtaskTile from '@atlaskit/object/tile/subtask';
import TaskTile from '@atlaskit/object/tile/task';
import WhiteboardTile from '@atlaskit/object/tile/whiteboard';
import WorkItemTile from '@atlaskit/object/tile/work-item';
import WhiteboardObject from '@atlaskit/object/whiteboard';
import WorkItemObject from '@atlaskit/object/work-item';
import type { IconProps } from '@forge/react';
import type { ComponentType } from 'react';
import { component } from '../component';
import { Unsupported } from '../doc-view';
import { glyphs } from './glyphs.gen';
import { iconAliases } from './icon-aliases';

/** The icon of a UI Kit glyph name, old or new; undefined when Atlaskit draws none of that name. */
export const iconComponent = (name: string): ComponentType<NewCoreIconProps> | undefined => glyphs[name] ?? glyphs[iconAliases[name] ?? ''];

const objects = {
  blog: { Icon: BlogObject, Tile: BlogTile },
  branch: { Icon: BranchObject, Tile: BranchTile },
  bug: { Icon: BugObject, Tile: BugTile },
  calendar: { Icon: CalendarObject, Tile: CalendarTile },
  changes: { Icon: ChangesObject, Tile: ChangesTile },
  code: { Icon: CodeObject, Tile: CodeTile },
  commit: { Icon: CommitObject, Tile: CommitTile },
  database: { Icon: DatabaseObject, Tile: DatabaseTile },
  epic: { Icon: EpicObject, Tile: EpicTile },
  idea: { Icon: IdeaObject, Tile: IdeaTile },
  improvement: { Icon: ImprovementObject, Tile: ImprovementTile },
  incident: { Icon: IncidentObject, Tile: IncidentTile },
  'new-feature': { Icon: NewFeatureObject, Tile: NewFeatureTile },
  page: { Icon: PageObject, Tile: PageTile },
  'page-live-doc': { Icon: PageLiveDocObject, Tile: PageLiveDocTile },
  problem: { Icon: ProblemObject, Tile: ProblemTile },
  'pull-request': { Icon: PullRequestObject, Tile: PullRequestTile },
  question: { Icon: QuestionObject, Tile: QuestionTile },
  story: { Icon: StoryObject, Tile: StoryTile },
  subtask: { Icon: SubtaskObject, Tile: SubtaskTile },
  task: { Icon: TaskObject, Tile: TaskTile },
  whiteboard: { Icon: WhiteboardObject, Tile: WhiteboardTile },
  'work-item': { Icon: WorkItemObject, Tile: WorkItemTile },
} as const;
type ObjectName = keyof typeof objects;

export const Icon = component<IconProps>(
  ['color', 'glyph', 'label', 'primaryColor', 'size'],
  ({ glyph, label, size, color, primaryColor }) => {
    const Glyph = iconComponent(glyph);
    if (!Glyph) return <Unsupported type={`Icon ${glyph}`} reason="Atlaskit has no icon of this name" />;
    const shade = color ?? primaryColor;
    return (
      <Glyph
        label={label}
        size={size === 'small' ? 'small' : 'medium'}
        {...(shade === undefined ? {} : { color: tokenValue(shade) as NonNullable<NewCoreIconProps['color']> })}
      />
    );
  },
);

/** UI Kit names a colour by its token; Atlaskit's icons take the CSS value. */
const tokenValue = (name: string): string =>
  name.startsWith('color.') ? `var(--ds-${name.slice('color.'.length).replaceAll('.', '-')})` : name;

interface AtlassianIconProps {
  readonly glyph: ObjectName;
  readonly label?: string;
  readonly size?: 'small' | 'medium';
  readonly testId?: string;
}
export const AtlassianIcon = component<AtlassianIconProps>(['glyph', 'label', 'size', 'testId'], ({ glyph, ...props }) => {
  const known = objects[glyph];
  return known ? <known.Icon {...props} /> : <Unsupported type={`AtlassianIcon ${String(glyph)}`} />;
});

interface AtlassianTileProps {
  readonly glyph: ObjectName;
  readonly label?: string;
  readonly size?: 'xsmall' | 'small' | 'medium' | 'large' | 'xlarge';
  readonly isBold?: boolean;
  readonly testId?: string;
}
export const AtlassianTile = component<AtlassianTileProps>(['glyph', 'label', 'size', 'isBold', 'testId'], ({ glyph, ...props }) => {
  const known = objects[glyph];
  return known ? <known.Tile {...props} /> : <Unsupported type={`AtlassianTile ${String(glyph)}`} />;
});
