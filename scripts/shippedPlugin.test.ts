import { expect, it } from 'vitest';
import { unstated } from './shippedPlugin.ts';

it('names a package that would be sent without its licence, and none that is stated or ours', () => {
  const modules = [
    '/home/甲/node_modules/docx/dist/index.mjs',
    '/home/甲/node_modules/docx/node_modules/left-pad/index.js',
    '/home/甲/node_modules/@乙/丙/index.js',
    '/home/甲/src/components/copy.ts',
    '\0vite/preload-helper.js',
  ];
  expect(unstated(modules)).toEqual(['@乙/丙', 'left-pad']);
});
