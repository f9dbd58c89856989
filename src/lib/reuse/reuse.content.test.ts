import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { placeSchema } from '../../schemas/vocabulary.ts';
import { provisionsFromMdx } from '../provisions.ts';
import { fold, spanAt } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';
import { sharedBetween } from './between.ts';
import { placeAt, planAt } from './joined.ts';
import { sharedPassages } from './passages.ts';
import { planShares, shareIn, sharesAsNumbers, sharesFrom } from './shares.ts';
import { findWordings, positionsOf, SHORTEST } from './wordings.ts';

const plans = z
  .array(placeSchema)
  .parse(parse(readFileSync('content/vocabulary/places.yml', 'utf8')))
  .map(({ id }) => id);
const provisions = plans.flatMap((plan) => provisionsFromMdx(readFileSync(`content/plans/${plan}.mdx`, 'utf8'), plan));
const texts = provisions.map(({ text }) => fold(withoutUnits(text)));

/** The longest common ending at each pair of characters, all pairs of provisions of different plans, one after the other; nothing is indexed. */
function bruteForce() {
  const passages: string[] = [];
  const shares = new Map<string, number>();
  /** For each provision, for each plan, which of its characters that plan has too. */
  const masks = texts.map(({ folded }) => new Map(plans.map((plan) => [plan, new Uint8Array(folded.length)])));
  provisions.forEach((a, i) => {
    const x = texts[i]?.folded ?? '';
    provisions.forEach((b, j) => {
      if (j <= i || a.plan === b.plan) return;
      const y = texts[j]?.folded ?? '';
      const [own, other] = [new Uint8Array(x.length), new Uint8Array(y.length)];
      let row = new Uint16Array(y.length + 1);
      for (let p = 0; p < x.length; p += 1) {
        const next = new Uint16Array(y.length + 1);
        for (let q = 0; q < y.length; q += 1) {
          if (x[p] !== y[q]) continue;
          const length = (row[q] ?? 0) + 1;
          next[q + 1] = length;
          if (length < SHORTEST || (p + 1 < x.length && q + 1 < y.length && x[p + 1] === y[q + 1])) continue;
          own.fill(1, p + 1 - length, p + 1);
          other.fill(1, q + 1 - length, q + 1);
          const place = (one: number, last: number) => {
            const span = texts[one] && spanAt(texts[one], last + 1 - length, length);
            return [provisions[one]?.id, span?.start, span?.end].join(' ');
          };
          passages.push(`${place(i, p)} = ${place(j, q)}: ${x.slice(p + 1 - length, p + 1)}`);
        }
        row = next;
      }
      const count = (mask: Uint8Array) => mask.reduce((sum, each) => sum + each, 0);
      if (count(own) === 0) return;
      shares.set(`${a.id} in ${b.id}`, count(own) / x.length);
      shares.set(`${b.id} in ${a.id}`, count(other) / y.length);
      own.forEach((each, at) => each && masks[i]?.get(b.plan)?.fill(1, at, at + 1));
      other.forEach((each, at) => each && masks[j]?.get(a.plan)?.fill(1, at, at + 1));
    });
  });
  return { passages: passages.sort(), shares, masks };
}

const expected = bruteForce();
const wordings = findWordings(provisions);
const found = sharedPassages(wordings);
const foldedAt = (position: number, length: number) => String.fromCharCode(...wordings.codes.subarray(position, position + length));

describe('shared wording of the five plans', () => {
  it('is every passage that comparing all pairs of provisions character by character finds, at the same places', () => {
    const place = ({ provision, start, end }: { provision: string; start: number; end: number }) => `${provision} ${start} ${end}`;
    const printed = (each: (typeof found)[number]) =>
      fold(provisions.find(({ id }) => id === each.a.provision)?.text.slice(each.a.start, each.a.end) ?? '').folded;
    expect(found.map((each) => `${place(each.a)} = ${place(each.b)}: ${printed(each)}`).sort()).toEqual(expected.passages);
    expect(found.length).toBeGreaterThan(200);
  });

  it('covers the same share of each provision of each pair, and nothing of pairs without a passage', () => {
    provisions.forEach((a, i) => {
      provisions.forEach((b, j) => {
        if (a.plan !== b.plan) expect(shareIn(wordings, i, j), `${a.id} in ${b.id}`).toBe(expected.shares.get(`${a.id} in ${b.id}`) ?? 0);
      });
    });
  });

  it('covers the same characters of each plan, by each other plan and by all together', () => {
    const own = plans.map((plan) => expected.masks.filter((_, at) => provisions[at]?.plan === plan));
    const counted = own.map((masks) => ({
      inPlan: plans.map((other) => masks.reduce((sum, mask) => sum + (mask.get(other)?.reduce((all, each) => all + each, 0) ?? 0), 0)),
      elsewhere: masks.reduce((sum, mask) => {
        const each = [...mask.values()];
        return sum + (each[0]?.filter((_, at) => each.some((one) => one[at] === 1)).length ?? 0);
      }, 0),
    }));
    const shares = planShares(wordings);
    expect(shares.map(({ inPlan, elsewhere }) => ({ inPlan: [...inPlan], elsewhere }))).toEqual(counted);
    // As one half of the build keeps them for the other.
    expect(sharesFrom(sharesAsNumbers(shares), wordings.plans)).toEqual(shares);
  });

  it('is gathered as wording with all of its places, each found by a plain scan, and none of it could be longer everywhere', () => {
    const gathered = wordings.wordings.map((wording) => {
      const positions = [...positionsOf(wordings, wording)];
      const words = foldedAt(positions[0] ?? 0, wording.length);
      const scanned = texts.flatMap(({ folded }, source) => {
        const places: string[] = [];
        for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) places.push(`${source} ${at}`);
        return places;
      });
      expect(positions.map((each) => `${wordings.sourceAt[each]} ${each - (wordings.starts[wordings.sourceAt[each] ?? 0] ?? 0)}`)).toEqual(
        scanned,
      );
      expect(new Set(positions.map((each) => planAt(wordings, each))).size).toBeGreaterThan(1);
      expect(new Set(positions.map((each) => wordings.codes[each - 1])).size).toBeGreaterThan(1);
      expect(new Set(positions.map((each) => wordings.codes[each + wording.length])).size).toBeGreaterThan(1);
      return words;
    });
    const paired = new Set(expected.passages.map((each) => each.slice(each.indexOf(': ') + 2)));
    expect([...paired].filter((words) => !gathered.includes(words))).toEqual([]);
    expect(new Set(gathered).size).toBe(gathered.length);
    // 《山西省“十四五”知识产权保护和运用规划》 stands in three places, of which each two share more, but never the same more.
    expect(gathered.filter((words) => !paired.has(words)).every((words) => [...paired].some((each) => each.includes(words)))).toBe(true);
  });

  it('is listed for each two plans with exactly the places that the passages of the two have', () => {
    for (const own of plans) {
      for (const other of plans.filter((plan) => plan !== own)) {
        const listed = (sharedBetween(wordings, own, [other])[0] ?? []).map(({ length, a, b }) => ({
          length,
          a: a.map(({ provision, start }) => `${provision} ${start}`).sort(),
          b: b.map(({ provision, start }) => `${provision} ${start}`).sort(),
        }));
        const gathered = Map.groupBy(
          expected.passages
            .map((each) => /^(\S+) (\d+) \d+ = (\S+) (\d+) \d+: (.*)$/su.exec(each)?.slice(1) ?? [])
            .map(([a = '', atA = '', b = '', atB = '', words = '']) =>
              a.startsWith(`${own}/`) ? { a: `${a} ${atA}`, b: `${b} ${atB}`, words } : { a: `${b} ${atB}`, b: `${a} ${atA}`, words },
            )
            .filter(({ a, b }) => a.startsWith(`${own}/`) && b.startsWith(`${other}/`)),
          ({ words }) => words,
        );
        const passages = [...gathered].map(([words, pairs]) => ({
          length: words.length,
          a: [...new Set(pairs.map(({ a }) => a))].sort(),
          b: [...new Set(pairs.map(({ b }) => b))].sort(),
        }));
        const key = (each: (typeof passages)[number]) => JSON.stringify(each);
        expect(listed.map(key).sort()).toEqual(passages.map(key).sort());
        expect(listed.map(({ length }) => length)).toEqual(listed.map(({ length }) => length).sort((x, y) => y - x));
      }
    }
  });

  it('gives places in the printed text', () => {
    for (const wording of wordings.wordings) {
      for (const position of positionsOf(wordings, wording)) {
        const { provision, start, end } = placeAt(wordings, position, wording.length);
        const text = provisions.find(({ id }) => id === provision)?.text ?? '';
        expect(fold(text.slice(start, end)).folded).toBe(foldedAt(position, wording.length));
      }
    }
  });
});
