const shared = {
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that ship as ES modules only and must be transformed.
  transformIgnorePatterns: ['/node_modules/(?!(d3-[a-z]+|internmap)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/css-stub.js' },
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/test/apps/.*/node_modules', '<rootDir>/.plumbline', '/dist/'],
};

/** Three projects: `unit` (pure and in-process), `seams` (real host, real MariaDB), `browser` (real Chromium). */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,local,tools,static}/**/*.test.{ts,tsx}', '<rootDir>/test/architecture/**/*.test.ts'],
    },
    { ...shared, displayName: 'seams', testMatch: ['<rootDir>/test/{contract,conformance,faults,journeys}/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
