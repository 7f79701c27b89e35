import { generateEmulatorCoverage } from './generators/generate-emulator-coverage';
import { generateFactsPage } from './generators/generate-facts-page';
import { rulePages } from './generators/generate-rule-pages';
import { generateTemplateFacts } from './generators/generate-template-facts';

/** The pages under docs/ that are made from the code, and what makes them. A test fails when one is stale. */
export const generatedDocs: Readonly<Record<string, () => string>> = {
  'docs/facts.md': generateFactsPage,
  'docs/emulator-coverage.md': generateEmulatorCoverage,
  'docs/template-facts.md': generateTemplateFacts,
  ...rulePages(),
};

/** Folders that hold generated pages only: a page of something that is gone is stale too. */
export const generatedFolders: readonly string[] = ['docs/rules'];
