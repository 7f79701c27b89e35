import './testing/bridge-at-import';

import {
  Badge,
  Box,
  Button,
  DynamicTable,
  EmptyState,
  Frame,
  Heading,
  Icon,
  Inline,
  LineChart,
  Link,
  LoadingButton,
  Lozenge,
  SectionMessage,
  SectionMessageAction,
  Strong,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
  Textfield,
  useForm,
  xcss,
} from '@forge/react';
import type { ReactElement } from 'react';
import { documentOfApp, markupOfApp, markupOfDoc } from './testing/render-app';

/** A field whose id and label come from the form. */
const TitleForm = () => {
  const { register, getFieldId } = useForm();
  return (
    <Inline>
      <Text>{getFieldId('title')}</Text>
      <Textfield {...register('title', { required: true })} />
    </Inline>
  );
};

const plain = (app: ReactElement): string =>
  markupOfApp(app)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a UI Kit document drawn', () => {
  it('keeps words and inline components in their order', () => {
    expect(
      plain(
        <Text>
          Done <Strong>today</Strong> by <Badge>{3}</Badge>
        </Text>,
      ),
    ).toBe('Done today by 3');
  });

  it('makes a text a paragraph, unless it says otherwise', () => {
    expect(markupOfApp(<Text>one</Text>)).toMatch(/^<p/);
    expect(markupOfApp(<Text as="strong">one</Text>)).toMatch(/^<strong/);
  });

  it('gives a heading its level and its size', () => {
    expect(markupOfApp(<Heading as="h2">Title</Heading>)).toMatch(/^<h2.*>Title<\/h2>$/);
    expect(markupOfApp(<Heading size="xlarge">Title</Heading>)).toMatch(/^<h1/);
  });

  it('draws elements that an app gave as props', () => {
    const app = (
      <SectionMessage title="Mind" actions={[<SectionMessageAction key="a">Do it</SectionMessageAction>]}>
        <Text>why</Text>
      </SectionMessage>
    );
    expect(plain(app)).toContain('Do it');
    expect(plain(<EmptyState header="Empty" primaryAction={<Button>Start</Button>} />)).toContain('Start');
  });

  it('draws the rows of a table in the order that the app sorts them', () => {
    const app = (
      <DynamicTable
        head={{ cells: [{ key: 'name', content: 'Name' }] }}
        rows={['b', 'a'].map((name) => ({ key: name, cells: [{ key: name, content: <Lozenge>{name}</Lozenge> }] }))}
        defaultSortKey="name"
        defaultSortOrder="ASC"
      />
    );
    expect(plain(app)).toMatch(/^Name.* a b$/);
  });

  it('shows the chosen tab and its panel', () => {
    const markup = markupOfApp(
      <Tabs id="t" defaultSelected={1}>
        <TabList>
          <Tab>One</Tab>
          <Tab>Two</Tab>
        </TabList>
        <TabPanel>First</TabPanel>
        <TabPanel>Second</TabPanel>
      </Tabs>,
    );
    expect(markup).toMatch(/aria-selected="true"[^>]*>.*Two/);
    expect(markup).toContain('Second');
  });

  it('writes tokens of xcss as design tokens and leaves out what the platform does not accept', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const style = xcss({ padding: 'space.200', position: 'relative' });
    const doc = documentOfApp(<Box xcss={{ ...style, zIndex: 5 } as typeof style}>x</Box>);
    markupOfDoc(doc);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('zIndex'));
    expect(doc.children[0]?.props.xcss).toMatchObject({ padding: 'space.200' });
    warn.mockRestore();
  });

  it('drops props that the platform does not pass on', () => {
    const styled = <Button {...({ style: { color: 'red' }, className: 'mine' } as object)}>B</Button>;
    expect(markupOfApp(styled)).not.toMatch(/color:\s*red|mine/);
  });

  it('gives a loading button its state and an icon its label', () => {
    expect(markupOfApp(<LoadingButton isLoading>Save</LoadingButton>)).toContain('Loading');
    expect(markupOfApp(<Icon glyph="trash" label="Delete" />)).toContain('aria-label="Delete"');
  });

  it('opens links where the app wants them', () => {
    expect(markupOfApp(<Link href="/browse/A-1">A-1</Link>)).toContain('href="/browse/A-1"');
    expect(
      markupOfApp(
        <Link href="https://example.com" openNewTab>
          out
        </Link>,
      ),
    ).toContain('target="_blank"');
  });

  it('joins label and field of a form made with useForm', () => {
    const markup = markupOfApp(<TitleForm />);
    const id = /form-[^<]+-title/.exec(markup)?.[0];
    expect(id).toBeDefined();
    expect(markup).toContain(`id="forge-app-`);
    expect(markup).toMatch(new RegExp(`id="forge-app-\\w+-${id}"`));
  });

  it('tells the values of a chart in a table, for whoever cannot see it', () => {
    const app = (
      <LineChart
        title="Done"
        data={[
          ['w1', 3],
          ['w2', 5],
        ]}
        xAccessor={0}
        yAccessor={1}
      />
    );
    expect(plain(app)).toMatch(/w1 3 w2 5/);
    expect(markupOfApp(app)).toContain('role="img"');
  });

  it('shows an unsupported component as such instead of leaving it out', () => {
    expect(markupOfApp(<Frame resource="x" />)).toContain('data-unsupported="Frame"');
    expect(
      markupOfDoc({ type: 'Root', key: 'r', props: {}, children: [{ type: 'Tomorrow', key: 't', props: {}, children: [] }] }),
    ).toContain('[unsupported: Tomorrow');
  });
});
