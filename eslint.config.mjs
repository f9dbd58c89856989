import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'content/', 'seeds/', 'node_modules/']),
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Astro hands a loader its functions to be taken apart: const { store, parseData } = context.
      '@typescript-eslint/unbound-method': 'off',
      // An event listener may be async: what it rejects with reaches the console, as it should.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    rules: {
      // The compiler's strictest settings check what these only guess.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // A step or a fixture may be async to fit its type.
    files: ['**/*.test.ts', '**/*.e2e.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
);
