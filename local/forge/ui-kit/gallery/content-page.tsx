import {
  AdfRenderer,
  AtlassianIcon,
  AtlassianTile,
  Badge,
  Bleed,
  Box,
  Breadcrumbs,
  BreadcrumbsItem,
  Button,
  ButtonGroup,
  Code,
  CodeBlock,
  Comment,
  type DocNode,
  DynamicTable,
  Em,
  EmptyState,
  FileCard,
  Heading,
  Icon,
  Image,
  Inline,
  Link,
  LinkButton,
  List,
  ListItem,
  LoadingButton,
  Lozenge,
  Pagination,
  Pressable,
  ProgressBar,
  ProgressTracker,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Stack,
  Strike,
  Strong,
  Tag,
  TagGroup,
  Text,
  Tile,
  User,
  UserGroup,
  xcss,
} from '@forge/react';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.200',
  color: 'color.text.accent.purple',
  width: '240px',
});

const pressable = xcss({ borderRadius: 'radius.small', ':hover': { backgroundColor: 'color.background.neutral.hovered' } });

const dot =
  'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="20" fill="teal"/></svg>';

/** Documents come from Jira as JSON; the schema's own types use enums. */
const note = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A document' }] },
    {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'In a panel, ' },
            { type: 'text', text: 'strong', marks: [{ type: 'strong' }] },
          ],
        },
      ],
    },
  ],
} as unknown as DocNode;

export const ContentPage = () => (
  <Stack space="space.200">
    <Breadcrumbs label="Path">
      <BreadcrumbsItem href="/projects" text="Projects" />
      <BreadcrumbsItem href="/projects/ABC" text="ABC" iconBefore="board" />
    </Breadcrumbs>
    <Heading size="medium">Words</Heading>
    <Text>
      Plain, <Strong>strong</Strong>, <Em>stressed</Em>, <Strike>gone</Strike>, <Code>code</Code> and{' '}
      <Link href="/browse/ABC-1">a link</Link>, <Badge appearance="primary">{120}</Badge> <Lozenge appearance="inprogress">moving</Lozenge>.
    </Text>
    <Text as="strong" size="large" color="color.text.success">
      Large, strong and green
    </Text>
    <List type="ordered">
      <ListItem>First</ListItem>
      <ListItem>
        Second
        <List type="unordered">
          <ListItem>Inner</ListItem>
        </List>
      </ListItem>
    </List>
    <CodeBlock language="typescript" text={'const answer: number = 42;\nconsole.log(answer);'} highlight="2" />
    <Heading size="medium">Boxes</Heading>
    <Inline space="space.200" alignBlock="center" shouldWrap>
      <Box xcss={card}>
        <Bleed inline="space.100">
          <Text>A raised box with a bleed</Text>
        </Bleed>
      </Box>
      <Pressable xcss={pressable} padding="space.100" onClick={() => undefined}>
        Press me
      </Pressable>
      <Tile label="A tile" size="large" backgroundColor="color.background.accent.blue.subtle">
        <Icon glyph="star-filled" label="" />
      </Tile>
      <AtlassianTile glyph="bug" size="medium" />
      <AtlassianIcon glyph="story" label="Story" />
      <Icon glyph="warning" label="Warning" color="color.icon.warning" />
      <Image src={dot} alt="A dot" size="small" />
    </Inline>
    <Heading size="medium">Status</Heading>
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Lozenge appearance="success">On track</Lozenge>
      <Lozenge appearance="moved">At risk</Lozenge>
      <Lozenge appearance="removed">Off track</Lozenge>
      <Badge appearance="important">{7}</Badge>
      <Spinner size="small" label="Working" />
    </Inline>
    <TagGroup>
      <Tag text="fixed" isRemovable={false} color="blue" />
      <Tag text="removable" removeButtonLabel="Remove tag" />
      <Tag text="linked" href="/issues" isRemovable={false} />
    </TagGroup>
    <ProgressBar value={0.62} ariaLabel="62% done" />
    <ProgressTracker
      label="Stages"
      items={[
        { id: 'a', label: 'Start', percentageComplete: 100, status: 'visited' },
        { id: 'b', label: 'Build', percentageComplete: 0, status: 'current' },
        { id: 'c', label: 'Hand over', percentageComplete: 0, status: 'unvisited' },
      ]}
    />
    <SectionMessage
      title="Something to know"
      appearance="warning"
      actions={[
        <SectionMessageAction key="a" href="https://www.example.com">
          Read more
        </SectionMessageAction>,
        <SectionMessageAction key="b" onClick={() => undefined}>
          Dismiss
        </SectionMessageAction>,
      ]}
    >
      <Text>With two actions.</Text>
    </SectionMessage>
    <Heading size="medium">Buttons</Heading>
    <ButtonGroup label="Buttons">
      <Button appearance="primary" iconBefore="add">
        Primary
      </Button>
      <Button isDisabled>Disabled</Button>
      <LoadingButton isLoading>Loading</LoadingButton>
      <LinkButton href="/issues" appearance="link">
        Link button
      </LinkButton>
    </ButtonGroup>
    <DynamicTable
      caption="Projects"
      rowsPerPage={2}
      defaultSortKey="name"
      head={{
        cells: [
          { key: 'name', content: 'Name', isSortable: true },
          { key: 'done', content: <Text weight="bold">Done</Text> },
        ],
      }}
      rows={['Cedar', 'Alder', 'Birch'].map((name) => ({
        key: name,
        cells: [
          { key: name, content: name },
          { key: 'done', content: <ProgressBar value={0.5} ariaLabel={`${name} 50%`} /> },
        ],
      }))}
    />
    <Pagination pages={[1, 2, 3, 4]} defaultSelectedIndex={1} label="Pages" />
    <EmptyState
      header="Nothing here"
      description="There will be."
      headingLevel={3}
      primaryAction={<Button appearance="primary">Create</Button>}
      tertiaryAction={<LinkButton href="https://www.example.com">Learn more</LinkButton>}
    />
    <Comment
      avatar={<User accountId="u1" hideDisplayName />}
      author={{ text: 'Ada Example' }}
      time={{ text: '2 hours ago' }}
      edited="Edited"
      content={<Text>Looks good to me.</Text>}
      actions={[{ text: 'Reply', onClick: () => undefined }]}
    />
    <UserGroup>
      <User accountId="u1" />
      <User accountId="u2" />
    </UserGroup>
    <AdfRenderer document={note} />
    <FileCard fileName="plan.pdf" fileSize={48_200} fileType="application/pdf" onDelete={() => undefined} />
    <FileCard fileName="movie.mp4" isUploading uploadProgress={0.4} />
  </Stack>
);
