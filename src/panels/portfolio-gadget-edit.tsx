import { view } from '@forge/bridge';
import ForgeReconciler, {
  Box,
  Button,
  ButtonGroup,
  Checkbox,
  CheckboxGroup,
  ErrorMessage,
  Form,
  FormFooter,
  FormSection,
  Heading,
  HelperMessage,
  Label,
  LoadingButton,
  SectionMessage,
  Select,
  Spinner,
  Stack,
  Text,
  xcss,
} from '@forge/react';
import { useState } from 'react';
import { type GadgetConfiguration, gadgetColumns, gadgetConfiguration, refreshChoices, rowChoices } from './gadget-configuration';
import type { GadgetData } from './gadget-data';
import { GadgetErrorMessage, Loading, openPortfolio, useGadgetContext, useGadgetData } from './gadget-frame';
import { PortfolioOverview } from './portfolio-overview';
import type { Reader } from './reader';

interface Option {
  readonly label: string;
  readonly value: string;
}
const previewBox = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
  padding: 'space.200',
});

/** The tree as a flat list, each level set in a little further. The empty value stands for everything. */
const nodeOptions = (nodes: GadgetData['nodes'], reader: Reader): readonly Option[] => [
  { label: reader.say('portfolio.everything'), value: '' },
  ...nodes.map((node) => ({ label: `${'\u2003'.repeat(node.depth)}${node.name}`, value: node.id })),
];

const Choice = ({
  id,
  label,
  help,
  options,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => (
  <Stack>
    <Label labelFor={id}>{label}</Label>
    <Select
      inputId={id}
      options={[...options]}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(option: Option) => onChange(option.value)}
    />
    {help ? <HelperMessage>{help}</HelperMessage> : null}
  </Stack>
);

const EditForm = ({ reader, saved }: { readonly reader: Reader; readonly saved: GadgetConfiguration }) => {
  const [draft, setDraft] = useState(saved);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { answer, reload } = useGadgetData(draft.nodeId, draft.rows);
  // When the chosen node is gone, the tree still comes with the answer for everything.
  const everything = useGadgetData(null, 1);
  const nodes = answer?.ok ? answer.value.nodes : everything.answer?.ok ? everything.answer.value.nodes : [];
  const change = (part: Partial<GadgetConfiguration>) => setDraft((before) => ({ ...before, ...part }));
  const columnNames = gadgetColumns.map((column) => ({
    value: column,
    label: column === 'throughput' ? reader.tell('gadgetColumn.throughput') : reader.say(`column.${column}`),
  }));

  const save = async () => {
    if (draft.columns.length === 0) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await view.submit(gadgetConfiguration.parse(draft));
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Form onSubmit={save}>
      <FormSection>
        <Choice
          id="node"
          label={reader.tell('gadgetEdit.node')}
          help={reader.tell('gadgetEdit.nodeHelp')}
          options={nodeOptions(nodes, reader)}
          value={draft.nodeId ?? ''}
          onChange={(value) => change({ nodeId: value === '' ? null : value })}
        />
        <Stack>
          <Label labelFor="columns">{reader.tell('gadgetEdit.columns')}</Label>
          <CheckboxGroup
            name="columns"
            options={columnNames}
            value={draft.columns}
            onChange={(values) => change({ columns: gadgetColumns.filter((column) => values.includes(column)) })}
          />
          {draft.columns.length === 0 ? <ErrorMessage>{reader.tell('gadgetEdit.columnsNone')}</ErrorMessage> : null}
        </Stack>
        <Checkbox
          label={reader.tell('gadgetEdit.trend')}
          isChecked={draft.showTrend}
          onChange={(event) => change({ showTrend: event.target.checked === true })}
        />
        <Choice
          id="rows"
          label={reader.tell('gadgetEdit.rows')}
          options={rowChoices.map((count) => ({ label: reader.tell('gadgetEdit.rowsCount', { count }), value: String(count) }))}
          value={String(draft.rows)}
          onChange={(value) => change({ rows: Number(value) })}
        />
        <Choice
          id="refresh"
          label={reader.tell('gadgetEdit.refresh')}
          options={refreshChoices.map((count) => ({ label: reader.tell('gadgetEdit.refreshMinutes', { count }), value: String(count) }))}
          value={String(draft.refresh)}
          onChange={(value) => change({ refresh: Number(value) })}
        />
      </FormSection>
      <Stack space="space.100">
        <Heading size="xsmall" as="h3">
          {reader.tell('gadgetEdit.preview')}
        </Heading>
        <Box xcss={previewBox}>
          {!answer ? <Loading label={reader.tell('gadget.loading')} /> : null}
          {answer?.ok === false ? <GadgetErrorMessage error={answer.error} reader={reader} onRetry={reload} /> : null}
          {answer?.ok ? (
            <PortfolioOverview data={answer.value} configuration={draft} reader={reader} onOpen={() => openPortfolio(draft.nodeId)} />
          ) : null}
        </Box>
      </Stack>
      {failure === undefined ? null : (
        <SectionMessage appearance="error" title={reader.tell('gadgetEdit.notSaved')}>
          <Text>{reader.tell('gadgetEdit.notSavedBody', { reason: failure })}</Text>
        </SectionMessage>
      )}
      <FormFooter align="start">
        <ButtonGroup label={reader.tell('gadgetEdit.title')}>
          <LoadingButton type="submit" appearance="primary" isLoading={isSaving} isDisabled={draft.columns.length === 0}>
            {reader.say('action.save')}
          </LoadingButton>
          <Button appearance="subtle" onClick={() => void view.close()}>
            {reader.say('action.cancel')}
          </Button>
        </ButtonGroup>
      </FormFooter>
    </Form>
  );
};

/** Edit mode of the portfolio gadget: what to show, with a live preview. */
const PortfolioGadgetEdit = () => {
  const context = useGadgetContext();
  return context ? <EditForm reader={context.reader} saved={context.configuration} /> : <Spinner />;
};

ForgeReconciler.render(<PortfolioGadgetEdit />);
