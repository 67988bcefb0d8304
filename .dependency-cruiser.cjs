/**
 * Import directions: main -> everything; adapters -> play, quiz; storage -> play's ports, quiz; library -> quiz; play -> quiz;
 * quiz -> quiz. What is worked out from files, packs and pages, is kept by one module, kept.ts. No circle anywhere.
 */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: to, path: '^src/' },
})

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('quiz-is-the-ground', '^src/quiz/', '^src/quiz/', 'The rules know nothing above them.'),
    only(
      'library-reads-for-quiz',
      '^src/library/',
      '^src/(library/|quiz/|kept\\.ts)',
      'The library turns files into facts.',
    ),
    only(
      'play-knows-no-platform',
      '^src/play/',
      '^src/(play|quiz)/',
      'No platform, no disk and no environment in play.',
    ),
    only(
      'storage-serves-ports',
      '^src/storage/',
      '^src/(storage/|quiz/|play/(ports\\.ts|records/))',
      'A store knows the ports, no rule.',
    ),
    only(
      'discord-alone',
      '^src/adapters/discord/',
      '^src/(adapters/discord|play|quiz)/',
      'Adapters never know each other or a store.',
    ),
    only(
      'telegram-alone',
      '^src/adapters/telegram/',
      '^src/(adapters/telegram|play|quiz)/',
      'Adapters never know each other or a store.',
    ),
    only(
      'web-alone',
      '^src/adapters/web/',
      '^src/(adapters/web/|play/|quiz/|kept\\.ts)',
      'Adapters never know each other or a store.',
    ),
    only(
      'terminal-alone',
      '^src/adapters/terminal/',
      '^src/(adapters/terminal|play|quiz)/',
      'Adapters never know each other or a store.',
    ),
    {
      name: 'quiz-takes-pure-packages',
      severity: 'error',
      comment: 'A short list: packages that have no clock, no chance and no I/O in what quiz uses of them.',
      from: { path: '^src/quiz/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(messageformat|ts-fsrs|zod)/' },
    },
    {
      name: 'quiz-has-no-node',
      severity: 'error',
      from: { path: '^src/quiz/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'discord-js-at-home',
      severity: 'error',
      from: { pathNot: '^src/adapters/discord/' },
      to: { path: 'node_modules/(discord\\.js|@discordjs|discord-api-types)/' },
    },
    {
      name: 'grammy-at-home',
      severity: 'error',
      from: { pathNot: '^src/adapters/telegram/' },
      to: { path: 'node_modules/(grammy|@grammyjs)/' },
    },
    {
      name: 'production-needs-no-dev-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
