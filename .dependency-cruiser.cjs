/**
 * The import law. In one sentence: domain decides, sync does, ports say what is needed, adapters give it,
 * entries wire it, shells show it. docs/architecture.md draws it.
 */
const entries = '^src/main/(headless|electron)\\.ts$'
const wiring = '^src/main/wiring/'

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'the packages of the shop module are made while the screens are built',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:shop-module/' },
    },
    only(
      'domain-is-pure',
      '^src/shared/domain',
      ['^src/shared/(domain|problems)', '^node_modules/(zod|(@types/)?big\\.js)'],
      'exact decimals, and schemas from which its types come: no more',
    ),
    {
      name: 'domain-holds-no-texts',
      comment:
        'of the problems it knows the codes and their data, as types: what is said of them is for others',
      severity: 'error',
      from: { path: '^src/shared/domain' },
      to: { path: '^src/shared/problems', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'problems-are-records',
      comment: 'texts, buttons and pure functions',
      severity: 'error',
      from: { path: '^src/shared/problems' },
      to: { pathNot: '^src/shared/(problems|text|domain/problem\\.ts)' },
    },
    only(
      'shared-stands-alone',
      '^src/shared/(?!domain)',
      ['^src/shared', '^node_modules/(zod|(@types/)?big\\.js)'],
      'runs in main, renderer and tests',
    ),
    only(
      'ports-know-only-shared',
      '^src/main/ports',
      ['^src/shared/(?!contract)', '^src/main/ports', '^node_modules/zod'],
      'a port is a wish, not a way, and knows no screen',
    ),
    only(
      'sync-knows-no-adapter',
      '^src/main/sync',
      ['^src/shared', '^src/main/(ports|sync)', '^node_modules/(@types/)?big\\.js'],
      'the engine runs on anything that fits the ports',
    ),
    {
      name: 'adapters-look-inward',
      comment: 'an adapter knows its own port, the one HTTP client and itself',
      severity: 'error',
      from: { path: '^src/main/adapters/([^/]+)/' },
      to: {
        path: '^src',
        pathNot: [
          '^src/shared',
          '^src/main/ports',
          '^src/main/adapters/(http\\.ts$|disk/)',
          '^src/main/adapters/$1/',
        ],
      },
    },
    only(
      'service-knows-no-adapter',
      '^src/main/service',
      [
        '^src/(shared|main/(ports|sync|verify|service|home\\.ts))',
        '^node_modules/(csv-stringify|fflate|pdf-lib)',
      ],
      'what screens can ask is the same for every host',
    ),
    only(
      'serve-knows-no-adapter',
      '^src/main/serve',
      ['^src/(shared|main/(ports|sync|service|serve|(home|held-sockets)\\.ts))', '^(node:)?[a-z/_]+$'],
      'a transport carries, it does not decide',
    ),
    only(
      'signin-knows-no-adapter',
      '^src/main/signin',
      [
        '^src/(shared|main/(ports|signin|(home|held-sockets)\\.ts))',
        '^node_modules/zod',
        '^(node:)?[a-z/_]+$',
      ],
      'signing in is the same whoever asks Moneybird and wherever secrets are kept',
    ),
    only(
      'verify-measures-through-a-port',
      '^src/main/verify',
      ['^src/(shared/(?!contract)|main/(ports|verify))'],
      'what is measured is what Moneybird answers, not what an adapter makes of it',
    ),
    only(
      'licence-knows-no-adapter',
      '^src/main/licence',
      ['^src/(shared|main/(ports|licence))'],
      'a licence is judged by what is known here',
    ),
    only(
      'terminal-asks-the-service',
      '^src/main/cli',
      ['^src/(shared|main/(service|cli))', '^node_modules/commander', '^(node:)?[a-z/_]+$'],
      'parse, one call of the contract, print: whatever the terminal does, the screens can do',
    ),
    only(
      'shell-asks-the-service',
      '^src/main/shell',
      [
        '^src/(shared|main/(service|shell|ports/(log|memo)\\.ts))',
        '^node_modules/(electron|zod)',
        '^(node:)?[a-z0-9/_]+$',
      ],
      'a window shows and asks, it does not fetch',
    ),
    only(
      'home-is-what-hosts-work-with',
      '^src/main/home\\.ts$',
      ['^src/(shared|main/(ports|sync))'],
      'an installation as its users see it; wiring makes one',
    ),
    only(
      'wiring-composes-this-program',
      wiring,
      [
        '^src/(shared|demo|main)',
        '^package\\.json$',
        '^node_modules/(electron|vite|conf)',
        '^(node:)?[a-z/_]+$',
      ],
      'all of the program but its screens',
    ),
    only(
      'entries-only-start',
      entries,
      ['^src/(shared|main/(wiring|service|shell|home\\.ts))', '^node_modules/electron', '^(node:)?[a-z/_]+$'],
      'they say in which order things begin',
    ),
    {
      name: 'only-wiring-composes',
      severity: 'error',
      from: { path: '^src', pathNot: [wiring, '^src/main/adapters'] },
      to: { path: '^src/main/adapters' },
    },
    only(
      'stand-ins-stand-alone',
      '^src/demo',
      ['^src/(demo|shared)', '^node_modules', '^(node:)?[a-z/_]+$'],
      'a stand-in that shared code with the adapter would share its mistakes',
    ),
    {
      name: 'renderer-sees-shared-only',
      comment: 'the screens reach the engine through the contract alone',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src', pathNot: '^src/(shared|renderer)' },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'parts-do-not-know-features',
      severity: 'error',
      from: { path: '^src/renderer/components' },
      to: { path: '^src/renderer/features' },
    },
    {
      name: 'core-has-no-node',
      severity: 'error',
      from: { path: '^src/(renderer|preload|shared|main/(ports|sync|licence|verify))' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'oracle-judges-alone',
      '^test/oracle/(judge|generate)/(?!.*\\.test\\.ts$)',
      [
        '^test/oracle/(judge|generate|world\\.ts|observed\\.ts)',
        '^node_modules/(@types/)?big\\.js',
        '^(node:)?[a-z/_]+$',
      ],
      'a judge that shared code with the program would share its mistakes',
    ),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
