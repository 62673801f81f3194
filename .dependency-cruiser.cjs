/** The folders are the architecture: imports go one way between them (docs/architecture.md). */
const lib = (name) => `^libs/${name}/`;
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${name}: see docs/architecture.md`,
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(apps|libs|faults|bench)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'never-app-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    only('canonical-json-stands-alone', lib('canonical-json'), []),
    only('words-stand-alone', lib('words'), [lib('stance')]),
    only('stance-on-canonical-json', lib('stance'), [lib('canonical-json')]),
    only('contract-on-stance', lib('contract'), [lib('stance')]),
    only('settings-stand-alone', lib('settings'), []),
    only('health-stands-alone', lib('health'), []),
    only('postgres-stands-alone', lib('postgres'), []),
    only('access-on-postgres', lib('access'), [lib('postgres')]),
    only('drafts-on-postgres', lib('drafts'), [lib('postgres')]),
    only('kafka-stands-alone', lib('kafka'), []),
    only('local-stack-stands-alone', lib('local-stack'), []),
    only('sheets-on-postgres', lib('sheets'), [lib('postgres')]),
    // It is published by itself.
    only('client-stands-alone', lib('client'), []),
    only('event-log-on-postgres', lib('event-log'), [lib('postgres'), lib('canonical-json')]),
    only(
      'read-model-on-stance-and-log',
      lib('read-model'),
      ['stance', 'words', 'event-log', 'postgres', 'canonical-json'].map(lib),
    ),
    // What it knows, anybody can ask the API for.
    only('mcp-asks-the-api', '^apps/mcp/', ['client', 'stance', 'settings'].map(lib)),
    {
      name: 'the-page-asks-the-api',
      severity: 'error',
      comment:
        'Whatever the page knows, anybody can ask the API for. Of our libraries it has the types of the answers, the scale, and its words.',
      from: { path: '^apps/web/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(stance/src/scale\\.ts$|words/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-know-no-http',
      severity: 'error',
      comment: 'A handler refuses by reason (Refusal, CommandRefused); http/problem.filter.ts makes HTTP of it.',
      from: {
        path: ['\\.handler\\.ts$', 'apps/api/src/commands/', 'statement-decision\\.ts$', 'registers/description\\.ts$'],
        pathNot: ['\\.spec\\.ts$', 'commands/http-command\\.ts$'],
      },
      to: { path: '^apps/api/src/http/' },
    },
    {
      name: 'stance-is-pure',
      severity: 'error',
      comment: 'The rules need zod, uuid and canonical JSON; no Node, Nest, Postgres or Kafka.',
      from: { path: [lib('stance'), lib('canonical-json')], pathNot: '\\.spec\\.ts$' },
      to: { path: ['node_modules/(?!(zod|uuid|canonicalize)/)', '^node:'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stance-uses-no-node',
      severity: 'error',
      from: { path: lib('stance'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-place-knows-the-kafka-client',
      severity: 'error',
      from: { pathNot: [lib('kafka'), lib('testing'), lib('client'), '\\.spec\\.ts$'] },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: ['\\.spec\\.ts$', lib('testing'), '^faults/'] },
      to: { path: lib('testing') },
    },
    {
      name: 'local-stack-is-for-the-command-line',
      severity: 'error',
      from: { path: '^(apps/(?!cli/)|libs/(?!(local-stack|testing)/))', pathNot: '\\.spec\\.ts$' },
      to: { path: lib('local-stack') },
    },
    {
      name: 'benchmarks-ask-from-outside',
      severity: 'error',
      comment: 'They call what libraries export, and the apps over HTTP; nothing is made for them.',
      from: { path: '^bench/' },
      to: { path: '^(apps/|libs/[^/]+/(?!src/index\\.ts$))' },
    },
    {
      name: 'nothing-needs-the-benchmarks',
      severity: 'error',
      from: { path: '^(apps|libs|faults)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-index-from-inside',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.(spec|d)\\.ts$', 'main\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
