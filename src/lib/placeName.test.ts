import { expect, test } from 'vitest';
import { placeName } from './placeName.ts';

test('a provision is called by its printed place, then its heading, then what it is', () => {
  const provision = { number: '2-1', label: '二、（一）', title: '提升质量', kind: 'section' } as const;
  expect(placeName(provision)).toBe('二、（一）');
  expect(placeName({ ...provision, label: '' })).toBe('提升质量');
  expect(placeName({ number: 'preface', label: '', title: null, kind: 'preface' })).toBe('前言');
  expect(placeName({ number: 'notice', label: '', title: '关于印发方案的通知', kind: 'preface' })).toBe('印发通知');
});
