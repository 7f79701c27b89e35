import { generateEmulatorCoverage } from './generators/generate-emulator-coverage';
import { generateFactsPage } from './generators/generate-facts-page';

/** The pages under docs/ that are made from the code, and what makes them. A test fails when one is stale. */
export const generatedDocs: Readonly<Record<string, () => string>> = {
  'docs/facts.md': generateFactsPage,
  'docs/emulator-coverage.md': generateEmulatorCoverage,
};
