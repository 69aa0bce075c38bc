import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Directions of import inside the core: what stands left never imports from the right. */
const ORDER = ['text', 'report', 'profile', 'match', 'rules', 'check', 'features', 'service'];
const OUTSIDE = ['formats', 'reporters', 'lsp', 'cli'];
/** Types that describe a contract may be imported across: they vanish when compiled. */
const direction = ORDER.slice(0, -1).map((layer, index) => ({
  files: [`server/src/${layer}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [
        { group: [...ORDER.slice(index + 1), ...OUTSIDE].flatMap(right => [`**/${right}/*`, `**/${right}`]), message: `server/src/${layer} must not import from what stands right of it.`, allowTypeImports: true },
        { group: ['node:*', 'vscode', 'vscode-languageserver', 'vscode-languageserver/*'], message: 'The core knows no host.' },
      ],
    }],
  },
}));

/** What people read is handed to the catalogues; words that are not are found by where they stand. */
const unsaid = (names, message) => ['error', ...[
  `Property[key.name=/^(?:${names})$/] > Literal.value[value=/[a-z]{2,} [a-z]/]`,
  `Property[key.name=/^(?:${names})$/] > TemplateLiteral.value > TemplateElement[value.raw=/[a-z]{2,} [a-z]/]`,
  'CallExpression[callee.property.name=/^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)$/] > .arguments:matches(Literal[value=/[a-z]/], TemplateLiteral)',
].map(selector => ({ selector, message }))];
const IN_SERVER = 'People read this in their language: say`...`.';
const saying = [
  { files: ['client/src/**/*.ts'], rules: { 'no-restricted-syntax': unsaid('message|title|prompt|placeHolder|openLabel|label|description|detail|tooltip', "People read this in their language: vscode.l10n.t('...').") } },
  { files: ['server/src/{match,check,features}/**/*.ts'], rules: { 'no-restricted-syntax': unsaid('message|title|label|detail|tooltip|head', IN_SERVER) } },
  // the title of a rule is said where it is shown
  { files: ['server/src/rules/*.ts'], rules: { 'no-restricted-syntax': unsaid('message', IN_SERVER) } },
];

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', '.vscode-host/**', '.vscode-test/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'no-control-regex': 'off',
    'no-irregular-whitespace': 'off',
  } },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', Buffer: 'readonly', URL: 'readonly', fetch: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly', __filename: 'readonly', structuredClone: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...direction,
  ...saying,
);
