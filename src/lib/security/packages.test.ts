import { expect, it } from 'vitest';
import { allowed, allowedUnshipped, allPackages, decided, licenceTexts, shippedPackages } from './packages.ts';

it('has a licence we may use for every package, and a freer one for each that readers get', () => {
  const shipped = new Set(shippedPackages().map(({ folder }) => folder));
  const refused = allPackages().filter(
    ({ licence, folder }) => licence === null || !(allowed.has(licence) || (allowedUnshipped.has(licence) && !shipped.has(folder))),
  );
  expect(refused.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  expect(allPackages().length).toBeGreaterThan(500);
});

it('decides nothing about packages that are gone', () => {
  const names = new Set(allPackages().map(({ name }) => name));
  expect(Object.keys(decided).filter((name) => !names.has(name))).toEqual([]);
});

it('has the licence text of each package that readers get, with what it needs in turn', () => {
  const shipped = shippedPackages();
  expect(shipped.filter((one) => licenceTexts(one).join('').length < 300).map(({ name }) => name)).toEqual([]);
  // docx and write-excel-file pack with it, without being asked by us.
  expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['docx', 'fflate', 'nanoid', 'pagefind']));
});
