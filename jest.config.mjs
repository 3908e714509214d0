import { fileURLToPath } from 'node:url';
import { swcDecorators } from './test/support/swc-options.mjs';

/** This checkout, as a pattern: a key of `transform` knows no <rootDir>. */
const root = fileURLToPath(new URL('.', import.meta.url))
  .replace(/\/$/, '')
  .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const swcPlain = {
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
  module: { type: 'commonjs' },
};

/**
 * Inside the sandbox of jest each look at a global asks the outer one first, which made laws about time three times as long.
 * These are handed to every module instead. A spy on one of them still works, since it is the same object.
 */
const HANDED_IN = [
  'Array',
  'BigInt',
  'Boolean',
  'Date',
  'Error',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
];

const shared = {
  rootDir: '.',
  sandboxInjectedGlobals: HANDED_IN,
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

/** Behaviour over HTTP: the application, and what calls it, is loaded once for all files of a process. */
const loadedOnce = {
  ...shared,
  testEnvironment: '<rootDir>/test/support/database.environment.mjs',
  transform: {
    [`${root}/(src|libs)/.+\\.ts$`]: '<rootDir>/test/support/loaded-once.transform.mjs',
    [`${root}/node_modules/(typeorm|supertest|playwright-core)/.+\\.js$`]:
      '<rootDir>/test/support/loaded-once.transform.mjs',
    ...shared.transform,
  },
  transformIgnorePatterns: ['/node_modules/(?!(typeorm|supertest|playwright-core)/)'],
};

/**
 * Races and broken walls need a database with real concurrency: these files exist only where one is named. Each has one of
 * its own, since they take walls down.
 */
const onPostgres = {
  ...loadedOnce,
  testEnvironmentOptions: { ownDatabase: true },
  displayName: 'faults',
  testMatch: ['<rootDir>/test/faults/**/*.pg-spec.ts'],
};

/** People's pages are proved in a real browser: these files exist only where `CHROMIUM` names one. */
const inBrowser = {
  ...loadedOnce,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
};

export default {
  globalSetup: '<rootDir>/test/support/run.setup.mjs',
  globalTeardown: '<rootDir>/test/support/run.teardown.mjs',
  testSequencer: '<rootDir>/test/support/slow-first.sequencer.mjs',
  // Only what hangs should ever meet it, also where others keep the machine busy.
  testTimeout: 120_000,
  // Jest would leave a core to whoever watches; nobody watches the machine that checks everything.
  maxWorkers: '100%',
  // A process whose embedded database is ended before it has closed leaves the folder behind.
  workerGracefulExitTimeout: 10_000,
  // Each file leaves some of the application behind in its process; past this, collecting it costs more than a new one.
  workerIdleMemoryLimit: '1200MB',
  projects: [
    ...(process.env.TEST_DATABASE_URL ? [onPostgres] : []),
    ...(process.env.CHROMIUM ? [inBrowser] : []),
    {
      ...shared,
      displayName: 'libs',
      testEnvironment: '<rootDir>/test/support/sandbox.environment.mjs',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/src/**/*.spec.ts'],
    },
    {
      ...loadedOnce,
      displayName: 'app',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
    },
    {
      ...shared,
      displayName: 'guards',
      testEnvironment: '<rootDir>/test/support/sandbox.environment.mjs',
      testMatch: ['<rootDir>/test/**/*.guard-spec.ts'],
    },
  ],
};
