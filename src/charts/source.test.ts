import { expect, test } from 'vitest';
import { sourceLine } from './source.ts';

const plan = (name: string, signedOn: string | null) => ({ name, signedOn });

test('names the plans with their dates, and says where none is printed', () => {
  expect(sourceLine([plan('运城', '2024-08-13'), plan('淄博', null)])).toBe(
    '来源：运城（2024-08-13 成文）、淄博（未印成文日期）的文件原文',
  );
});

test('counts plans that are too many to name, from the first date to the last', () => {
  const many = Array.from({ length: 60 }, (_, at) => plan(`市${at}`, at === 3 ? null : `20${21 + (at % 5)}-03-01`));
  expect(sourceLine(many)).toBe('来源：60 份文件（2021-03-01 至 2025-03-01 成文，一份未印日期）原文');
});

test('says of many plans of one day just the day, and of many without a date that none has one', () => {
  expect(sourceLine(Array.from({ length: 7 }, () => plan('市', '2024-01-02')))).toBe('来源：7 份文件（2024-01-02 成文）原文');
  expect(sourceLine(Array.from({ length: 7 }, () => plan('市', null)))).toBe('来源：7 份文件（均未印成文日期）原文');
});
