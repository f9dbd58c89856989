import { expect, test } from 'vitest';
import type { Provision } from '../schemas/provision.ts';
import { ancestorsOf, headingOf, joinHeading } from './outlinePlace.ts';

const node = (number: string, label: string, title: string, parent: string | null): Provision =>
  ({ id: `p/${number}`, plan: 'p', number, label, title, parent, children: [] as string[] }) as unknown as Provision;

const nodes = [
  node('2', '二、', '重点任务', null),
  node('2-2', '二、（二）', '提高效益', '2'),
  node('2-2-2', '二、（二）2.', '推进金融', '2-2'),
];
const lookup = (id: string): Provision | undefined => nodes.find((entry) => entry.id === id);

test('a heading carries its own number only, not the whole place', () => {
  expect(nodes.map((entry) => headingOf(entry, lookup))).toEqual(['二、重点任务', '（二）提高效益', '2. 推进金融']);
});

test('ancestors come from the chapter down', () => {
  expect(ancestorsOf(nodes[2] as Provision, lookup).map((entry) => entry.number)).toEqual(['2', '2-2']);
});

test('a box number is set off from its title', () => {
  expect(joinHeading('专栏12', '促进工程')).toBe('专栏12 促进工程');
});
