import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { ownPicturesUpTo, pictureOf, picturesOf } from './catalogue.ts';
import { glyphOf, widthOf } from './face.ts';
import { layOutPicture, pictureSize } from './picture.ts';
import { pngOf } from './png.ts';

const corpus = realCorpus();

describe('characters of the pictures', () => {
  it('are found in the package, the rare ones too', () => {
    for (const character of '运≥囍—2A') expect(glyphOf(character, 400).outline, character).not.toEqual(glyphOf('〓', 400).outline);
  });
  it('are 〓 where the font has none', () => {
    expect(glyphOf('\u{10FFFD}', 400).outline).toEqual(glyphOf('〓', 400).outline);
  });
  it('need 〓 nowhere in the pictures of the site', () => {
    const missing = glyphOf('〓', 400).outline;
    for (const { picture } of picturesOf(corpus).values())
      for (const character of [picture.above, picture.title, ...picture.notes.map(({ text }) => text)].join(''))
        expect(glyphOf(character, 400).outline, character).not.toEqual(missing);
  });
});

describe('pictures of pages', () => {
  it('every plan, task, theme and indicator with targets has one, each at an address of its own', () => {
    const used = new Set(corpus.targets.map(({ indicator }) => indicator).filter((indicator) => indicator !== null));
    const count = 1 + corpus.plans.length + corpus.tasks.length + corpus.themes.length + used.size;
    expect(new Set([...picturesOf(corpus).values()].map(({ path }) => path)).size).toBe(count);
  });
  it('a task says plan, number and place', () => {
    expect(pictureOf('/plans/yuncheng/2-2-2/', corpus)).toMatchObject({
      path: '/pictures/plans/yuncheng/2-2-2.png',
      alt: '运城市国家知识产权强市建设试点城市工作方案（2024-2026年），运政发〔2024〕13号，二、（二）2.推进知识产权金融创新',
    });
  });
  it('an indicator says what each plan prints', () => {
    expect(pictureOf('/targets/pledge-financing/', corpus).alt).toContain('运城10亿元（2026年），盐湖区3000万元（2025年）');
  });
  it('a page without one has that of the site', () => {
    expect(pictureOf('/about/', corpus).path).toBe('/pictures/site.png');
  });
  it('with very many tasks, a task has the picture of its plan', () => {
    const [task] = corpus.tasks;
    if (!task) throw new Error('no task');
    const tasks = Array.from({ length: ownPicturesUpTo + 1 }, (_, at) => ({ ...task, url: `/plans/${task.plan}/${String(at)}/` }));
    const many = { ...corpus, tasks };
    expect(pictureOf(`/plans/${task.plan}/7/`, many).path).toBe(`/pictures/plans/${task.plan}.png`);
  });
});

describe('a picture as PNG', () => {
  const { picture } = pictureOf('/plans/zibo/', corpus);
  it('has the size that chats ask for, in few bytes, and shows paper and the hue of its plan', async () => {
    const png = pngOf(picture);
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect({ width: info.width, height: info.height }).toEqual(pictureSize);
    expect(png.length).toBeLessThan(40_000);
    const pixel = (x: number, y: number): number[] => [...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3)];
    const near = (found: number[], wanted: number[]) => Math.max(...found.map((value, at) => Math.abs(value - (wanted[at] ?? 0))));
    expect(near(pixel(5, 5), [0xfc, 0xfc, 0xfa])).toBeLessThan(3);
    expect(near(pixel(84, 70), [0x9a, 0x44, 0xa0])).toBeLessThan(6);
    expect(near(pixel(100, 580), [0xb3, 0x26, 0x1e])).toBeLessThan(12);
  });
  it('is the same every time', () => {
    const digest = () => createHash('sha256').update(pngOf(picture)).digest('hex');
    expect(digest()).toBe(digest());
  });
  it('keeps every word inside the sheet, however long the title', () => {
    const { lines, blocks } = layOutPicture({ ...picture, title: '知识产权“强市”建设，'.repeat(20) });
    for (const { words, x, y, size, weight } of lines) {
      expect(x + widthOf(words, size, weight)).toBeLessThanOrEqual(pictureSize.width - 70);
      expect(y).toBeLessThan(595);
    }
    for (const { x, y, width, height } of blocks) expect([x, y, width, height].every(Number.isInteger)).toBe(true);
  });
});
