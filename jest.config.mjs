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
  // d3 offers ES modules by its package exports, which jest cannot require; its plain builds it can.
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/css-stub.js',
    '^(d3-[a-z-]+|internmap)$': '<rootDir>/node_modules/$1/dist/$1.js',
  },
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
