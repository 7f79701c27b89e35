import { BarChart, Button, EmptyState, Heading, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { GadgetConfiguration } from './gadget-configuration';
import type { GadgetData } from './gadget-data';
import { ageOf, directionOf, headlineOf, incompletenessOf } from './portfolio-sentences';
import { PortfolioTable } from './portfolio-table';
import type { Reader } from './reader';

const chartHeight = 150;

/** The whole node's throughput: issues done in each of the last weeks. */
const Throughput = ({ data, reader }: { readonly data: GadgetData; readonly reader: Reader }) => {
  const weeks = data.whole.throughput;
  if (weeks.length < 2) return null;
  const direction = { rising: 'gadget.throughputRising', falling: 'gadget.throughputFalling', steady: 'gadget.throughputSteady' } as const;
  return (
    <BarChart
      title={`${reader.tell('gadget.throughput')}: ${reader.tell(direction[directionOf(weeks)])}`}
      subtitle={reader.tell('gadget.throughputSubtitle', { count: weeks.length })}
      height={chartHeight}
      showBorder={false}
      xAccessor="week"
      yAccessor="done"
      data={weeks.map((done, index) => {
        const ago = weeks.length - 1 - index;
        return { week: ago === 0 ? reader.tell('gadget.thisWeek') : reader.tell('gadget.weeksAgo', { count: ago }), done };
      })}
    />
  );
};

const Incompleteness = ({ data, reader }: { readonly data: GadgetData; readonly reader: Reader }) => {
  const missing = incompletenessOf(data, reader);
  return missing ? (
    <SectionMessage appearance={data.sync.state === 'failed' ? 'error' : 'warning'} title={missing.title}>
      <Text>{missing.body}</Text>
    </SectionMessage>
  ) : null;
};

/** What gadget and widget show, and the edit view as its preview. */
export const PortfolioOverview = ({
  data,
  configuration,
  reader,
  onOpen,
}: {
  readonly data: GadgetData;
  readonly configuration: GadgetConfiguration;
  readonly reader: Reader;
  readonly onOpen: () => void;
}) => {
  if (data.rows.length === 0) {
    return (
      <Stack space="space.100">
        <Incompleteness data={data} reader={reader} />
        <EmptyState header={reader.tell('gadget.noRows.title')} description={reader.tell('gadget.noRows.body')} headingLevel={3} />
      </Stack>
    );
  }
  const { visible, total } = data.visibility;
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {data.title ?? reader.say('portfolio.everything')}
        </Text>
        <Heading size="small" as="h3">
          {headlineOf(data, reader)}
        </Heading>
      </Stack>
      <Incompleteness data={data} reader={reader} />
      <PortfolioTable data={data} columns={configuration.columns} reader={reader} />
      {configuration.showTrend ? <Throughput data={data} reader={reader} /> : null}
      <Inline space="space.100" alignBlock="center" spread="space-between" shouldWrap>
        <Stack>
          <Text size="small" color="color.text.subtle">
            {ageOf(data, reader)}
          </Text>
          <Text size="small" color="color.text.subtle">
            {reader.say('explain.visible', { visible, total })}
          </Text>
        </Stack>
        <Button appearance="subtle" spacing="compact" iconAfter="arrow-right" onClick={onOpen}>
          {reader.tell('gadget.open')}
        </Button>
      </Inline>
    </Stack>
  );
};
