/** Runs the TypeScript sources themselves: without the name mapper Node's import conditions would test `dist`. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/{apps,libs,faults,bench,examples}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stancebook/'],
  moduleNameMapper: {
    '^#stance/scale$': '<rootDir>/libs/stance/src/scale.ts',
    '^#words/names$': '<rootDir>/libs/words/src/names.ts',
    '^#(canonical-json|words|stance|contract|client|settings|health|postgres|access|drafts|event-log|read-model|sheets|kafka|local-stack|testing)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  testTimeout: 180_000,
  maxWorkers: 2,
  // Node keeps the modules of every file that has run; without it a worker came to its heap's limit, 4 GB.
  workerIdleMemoryLimit: '2GB',
  globalSetup: '<rootDir>/tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-global-teardown.mjs',
};
