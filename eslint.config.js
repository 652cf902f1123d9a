import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Forbids imports whose path passes through one of these folders of `src`. */
const keepOut = (folders, message) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^\\.{1,2}/(.*/)?(${folders.join('|')})/`, message },
        { regex: '^\\.{1,2}/.*\\.js$', message: 'Import the .ts file.' },
      ],
    },
  ],
});

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/dist.*/',
    '.astro/',
    '.cache/',
    'content/sources/',
    'content/collections/',
    'content/collections.*/',
    'test/cases/**/input.*',
    'test/artefacts/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-implicit-coercion': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A text is taken apart by code points on purpose: that is what Chinese wording is matched by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Brackets say that a key may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/model/**'],
    rules: keepOut(
      ['collections', 'convert', 'publish', 'site', 'client', 'components', 'layouts', 'pages'],
      'src/model is the vocabulary: it imports nothing else of src.',
    ),
  },
  {
    files: ['src/convert/**'],
    rules: keepOut(
      ['publish', 'site', 'client', 'components', 'layouts', 'pages'],
      'src/convert imports src/model, src/collections and what a command says of a disclosure, nothing else of src.',
    ),
  },
  {
    files: ['src/collections/**'],
    rules: keepOut(
      ['convert', 'publish', 'site', 'client', 'components', 'layouts', 'pages', 'report'],
      'src/collections imports src/model and itself, nothing else of src.',
    ),
  },
  {
    files: ['src/publish/**'],
    rules: keepOut(
      ['convert', 'site', 'client', 'components', 'layouts', 'pages'],
      'src/publish imports src/model, src/collections and itself, nothing else of src.',
    ),
  },
  {
    // Control characters are what tells a broken or binary text from a good one.
    files: ['src/convert/readers/**'],
    rules: { 'no-control-regex': 'off' },
  },
  {
    files: ['src/client/**', 'public/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    // What a command prints is its purpose.
    files: ['scripts/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
  astro.configs.recommended,
  {
    // The markup of a component is typed by `astro check`; in the linter's eyes every element of it is `any`.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-unsafe-inline-scripts': 'error', 'astro/no-set-text-directive': 'error' },
  },
);
