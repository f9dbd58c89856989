import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../search/fold.ts';
import type { Source } from './joined.ts';
import { sharedPassages } from './passages.ts';
import { findWordings } from './wordings.ts';

const passagesOf = (sources: readonly Source[], shortest?: number, pairedUpTo?: number) =>
  sharedPassages(findWordings(sources, shortest), pairedUpTo);

/** Every maximal shared stretch, found by trying all pairs of positions. */
function bruteForce(sources: readonly Source[], shortest: number): string[] {
  const found: string[] = [];
  sources.forEach((a, i) => {
    sources.slice(i + 1).forEach((b) => {
      if (a.plan === b.plan) return;
      const [x, y] = [fold(a.text).folded, fold(b.text).folded];
      for (let p = 0; p < x.length; p += 1) {
        for (let q = 0; q < y.length; q += 1) {
          if (p > 0 && q > 0 && x[p - 1] === y[q - 1]) continue;
          let length = 0;
          while (p + length < x.length && q + length < y.length && x[p + length] === y[q + length]) length += 1;
          if (length >= shortest) found.push([a.id, b.id, x.slice(p, p + length)].join(' '));
        }
      }
    });
  });
  return found.sort();
}

describe('sharedPassages', () => {
  it('finds wording shared under the fold and gives its place in the original text', () => {
    const [passage] = passagesOf([
      { id: 'a/1', plan: 'a', text: '开展知识产权质押融资“入园惠企”行动。' },
      { id: 'b/1', plan: 'b', text: '常态化开展 知识产权质押融资"入园惠企"专项行动' },
    ]);
    expect(passage).toEqual({
      a: { provision: 'a/1', plan: 'a', start: 0, end: 16 },
      b: { provision: 'b/1', plan: 'b', start: 3, end: 20 },
      length: 16,
    });
  });

  it('leaves wording repeated inside one plan alone', () => {
    const text = '深入推进知识产权质押融资行动。';
    expect(
      passagesOf([
        { id: 'a/1', plan: 'a', text },
        { id: 'a/2', plan: 'a', text },
      ]),
    ).toEqual([]);
  });

  it('does not count responsible units', () => {
    const units = '（市市场监管局、市科技局、市财政局、市工信局按职责分工负责）';
    expect(
      passagesOf([
        { id: 'a/1', plan: 'a', text: `甲${units}` },
        { id: 'b/1', plan: 'b', text: `乙${units}` },
      ]),
    ).toEqual([]);
  });

  it('finds exactly what trying all pairs of positions finds', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '，', ' '), minLength: 0, maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const sources = [one, two, three].map((each, index) => ({ id: `p${index}/1`, plan: `p${index % 2}`, text: each }));
        const byId = new Map(sources.map((source) => [source.id, source.text]));
        const found = passagesOf(sources, 4).map(({ a, b }) =>
          [a.provision, b.provision, fold((byId.get(a.provision) ?? '').slice(a.start, a.end)).folded].join(' '),
        );
        expect(found.sort()).toEqual(bruteForce(sources, 4));
      }),
    );
  });

  it('ties every place of a formula that goes round to the first one of another plan, not to all others', () => {
    const words = '深入贯彻落实知识产权强国建设纲要';
    const [a, b, c, d] = ['甲', '乙', '丙', '丁'].map((before, at) => ({ id: `p${at}/1`, plan: `p${at}`, text: before + words + before }));
    const sources = [{ id: 'p0/0', plan: 'p0', text: `始${words}始` }, a, b, c, d].filter((each) => each !== undefined);
    const pairs = (upTo: number) => passagesOf(sources, 13, upTo).map((each) => `${each.a.provision} ${each.b.provision}`);
    expect(pairs(5)).toHaveLength(9);
    expect(pairs(4)).toEqual(['p0/0 p1/1', 'p0/0 p2/1', 'p0/0 p3/1', 'p0/1 p1/1']);
  });

  it('leaves no place out where it ties them to the first', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导'), minLength: 0, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 6 }), (texts) => {
        const sources = texts.map((each, index) => ({ id: `p${index}/1`, plan: `p${index % 4}`, text: each }));
        const covered = (pairedUpTo: number) => {
          const places = passagesOf(sources, 4, pairedUpTo).flatMap(({ a, b }) => [a, b]);
          return sources.map(({ id, text: own }) =>
            [...own].map((_, at) => places.some(({ provision, start, end }) => provision === id && start <= at && at < end)),
          );
        };
        expect(covered(2)).toEqual(covered(1000));
      }),
    );
  });
});
