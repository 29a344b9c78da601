import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import type { Linter } from 'eslint'

/** Folders that must be reproducible: no clock and no randomness of their own (both come in through a port). */
const core = ['src/shared/**/*.ts', 'src/main/sync/**/*.ts', 'src/main/ports/**/*.ts']

const style = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name can be searched for.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
]

const rules: Linter.RulesRecord = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-restricted-syntax': ['error', ...style],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
}

const noClockNoChance: Linter.RulesRecord = {
  'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'fetch', 'process'],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random' },
    { object: 'Date', property: 'now' },
    { object: 'performance', property: 'now' },
  ],
  'no-restricted-syntax': [
    'error',
    ...style,
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take the time from the Clock port.',
    },
  ],
}

const config = defineConfig(
  {
    ignores: [
      'node_modules',
      'dist',
      'out',
      '.vite',
      'coverage',
      'reports',
      'opencart-module',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  { rules },
  { files: core, rules: noClockNoChance },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)

export default config
