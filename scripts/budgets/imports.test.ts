import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';

test('imports and exports of other scripts are fetched with a script, once each, from where it lies', () => {
  const code = 'import"./甲.js";import{a as b}from"./乙.js";export{c}from"./甲.js";export*from"../丙.js";';
  expect(importsOf('_astro/丁.js', code)).toEqual({ now: ['_astro/甲.js', '_astro/乙.js', '丙.js'], later: [] });
});

test('an import() of a plain address comes later, one that is reckoned is not known', () => {
  const code = 'const f=()=>import(`./甲.js`).then(1);import("./乙.js");import(`./${x}.js`);import(new URL("./丙.js",y).href);';
  expect(importsOf('_astro/丁.js', code)).toEqual({ now: [], later: ['_astro/甲.js', '_astro/乙.js'] });
});

test('words that look like an import are none', () => {
  expect(importsOf('丁.js', 'const s=\'import"./甲.js";from"./乙.js"\';// import("./丙.js")')).toEqual({ now: [], later: [] });
});
