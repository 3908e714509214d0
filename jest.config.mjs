const swcDecorators = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const swcPlain = {
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
  module: { type: 'commonjs' },
};

/** Everything becomes CommonJS for jest: it is a third quicker than native ESM and needs no flag. */
const shared = {
  rootDir: '.',
  transform: { '^.+\\.ts$': ['@swc/jest', swcDecorators], '^.+\\.m?js$': ['@swc/jest', swcPlain] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|uuid|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|light-my-request|cookie)/)',
  ],
  moduleNameMapper: {
    // Its package offers an entry for imports only, which CommonJS resolution does not see.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
    '^@lockstep/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** Races and broken walls need a database with real concurrency: these files exist only where one is named. */
const onPostgres = {
  ...shared,
  displayName: 'faults',
  testEnvironment: '<rootDir>/test/support/database.environment.mjs',
  testMatch: ['<rootDir>/test/faults/**/*.pg-spec.ts'],
};

export default {
  testTimeout: 60_000,
  // Jest would leave a core to whoever watches; nobody watches the machine that checks everything.
  maxWorkers: '100%',
  // Each file leaves some of the application behind in its process; past this, collecting it costs more than a new one.
  workerIdleMemoryLimit: '1200MB',
  projects: [
    ...(process.env.TEST_DATABASE_URL ? [onPostgres] : []),
    {
      ...shared,
      displayName: 'libs',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/src/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'app',
      testEnvironment: '<rootDir>/test/support/database.environment.mjs',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
    },
    { ...shared, displayName: 'guards', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.guard-spec.ts'] },
  ],
};
