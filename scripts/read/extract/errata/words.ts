import type { Erratum, ProvisionText } from './erratum.ts';

const HAN = /\p{Script=Han}/u;
/** A character of two UTF-16 units: matches 𠀀; not 一. */
const RARE = /[\u{10000}-\u{10ffff}]/u;

// A Latin function word in running Chinese. Matches 「重要行业and重点领域」; must not match 「A and B」, 「TISC中心」.
const LATIN = /(\p{Script=Han}{1,4})\s?(and|or|of|the|to|in|for|with)\s?(\p{Script=Han}{1,4})/giu;
const MEANT: Readonly<Record<string, string>> = { and: '和', or: '或' };

/** Latin words that stand for Chinese ones. */
export function latinErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts.flatMap(({ provision, text }) =>
    [...text.matchAll(LATIN)].map((match): Erratum => {
      const [printed, before = '', word = '', after = ''] = match;
      const meant = MEANT[word.toLowerCase()];
      return {
        provision,
        printed,
        suggested: meant === undefined ? null : before + meant + after,
        reason: meant === undefined ? `汉字之间夹入“${word}”` : `“${meant}”误印为“${word}”`,
        rule: 'latin',
      };
    }),
  );
}

/** Function words printed twice, where no word begins with the second: 「的的」, not 「目的的」, 「的的确确」; 「和和」, not 「和和谐」. */
const DOUBLED: readonly RegExp[] = [/(?<!目)的的(?!确|士)/gu, /(?<!温)和和(?!谐|平|睦|美|解|气|缓|县|硕)/gu, /(?<!参)与与(?!会|时|论)/gu];
/** Function words printed twice. Longer words are not judged: a table without its lines prints 「倡导性倡导性」 too. */
export function repeatedWordErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts.flatMap(({ provision, text }) =>
    DOUBLED.flatMap((form) =>
      [...text.matchAll(form)].map((match): Erratum => {
        const printed = text.slice(Math.max(0, match.index - 4), match.index + 6).replace(/^[^]*\n|\n[^]*$/gu, '');
        const once = match[0].charAt(0);
        return { provision, printed, suggested: printed.replace(match[0], once), reason: `“${once}”字重了`, rule: 'repeated-word' };
      }),
    ),
  );
}

/** Set phrases of official documents, in their one form. */
const SET_PHRASES = [
  '按职责分工负责',
  '战略性新兴产业',
  '以习近平新时代中国特色社会主义思想为指导',
  '中华人民共和国',
  '社会主义核心价值观',
];

/** The phrase with one inner character left out, or two inner neighbours swapped; its ends stay, since 「依职责分工负责」 is another phrase. */
function misprints(phrase: string): { printed: string; reason: string }[] {
  const inner = [...phrase].map((_, at) => at).slice(1, -1);
  const gaps = inner.map((at) => ({ printed: phrase.slice(0, at) + phrase.slice(at + 1), reason: `漏印“${phrase.charAt(at)}”字` }));
  const swaps = inner.slice(0, -1).map((at) => ({
    printed: phrase.slice(0, at) + phrase.charAt(at + 1) + phrase.charAt(at) + phrase.slice(at + 2),
    reason: `“${phrase.slice(at, at + 2)}”二字颠倒`,
  }));
  return [...gaps, ...swaps].filter(({ printed }) => printed !== phrase);
}

const MISPRINTS = SET_PHRASES.flatMap((phrase) => misprints(phrase).map((each) => ({ ...each, phrase })));

/** Set phrases with a character missing or two swapped; only where the plan prints the phrase right elsewhere. */
export function setPhraseErrata(texts: readonly ProvisionText[]): Erratum[] {
  const whole = texts.map(({ text }) => text).join('\n');
  return MISPRINTS.filter(({ printed, phrase }) => whole.includes(printed) && whole.includes(phrase)).flatMap(
    ({ printed, phrase, reason }) =>
      texts
        .filter(({ text }) => text.includes(printed))
        .map(({ provision }): Erratum => ({
          provision,
          printed,
          suggested: phrase,
          reason: `${reason}，别处印作“${phrase}”`,
          rule: 'set-phrase',
        })),
  );
}

/** Characters taken for one another by eye: the wrong one first. */
const LOOKALIKES = [
  '城域',
  '域城',
  '埋理',
  '侯候',
  '候侯',
  '拔拨',
  '拨拔',
  '折析',
  '析折',
  '戍戌',
  '帐账',
  '既即',
  '即既',
  '撤撒',
  '撒撤',
  '扰拢',
  '枝技',
  '技枝',
  '扶抚',
  '赢羸',
  '坏环',
  '环坏',
  '杭抗',
  '仪议',
  '申甲',
  '甲申',
  '侍待',
  '待侍',
];
/** How often the right pair must stand in the plan for the wrong one to be taken for a slip. */
const FREQUENT = 3;

/** Matches each of these characters: the 埋 of 「管埋」; not its 管. */
const LOOKED = new RegExp(`[${LOOKALIKES.join('')}]`, 'gu');

/** Counts every two neighbouring characters of which one is among these. */
function bigrams(texts: readonly ProvisionText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    let next = 0;
    for (const { index } of text.matchAll(LOOKED)) {
      for (let at = Math.max(next, index - 1); at <= index && at + 1 < text.length; at += 1) {
        const pair = text.slice(at, at + 2);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
      next = index + 1;
    }
  }
  return counts;
}

/**
 * A character printed for one that looks like it: 「质量管埋」 in a plan that prints 管理 many times. The pair it makes with each
 * neighbour must stand here alone and the right pair often, so that 「市区城乡」 is not taken for 区域.
 */
export function lookalikeErrata(texts: readonly ProvisionText[]): Erratum[] {
  const counts = bigrams(texts);
  const count = (pair: string) => counts.get(pair) ?? 0;
  const rightOf = Map.groupBy(LOOKALIKES, (pair) => pair.charAt(0));
  const looked = new RegExp(`[${[...rightOf.keys()].join('')}]`, 'gu');
  return texts.flatMap(({ provision, text }) =>
    RARE.test(text)
      ? []
      : [...text.matchAll(looked)].flatMap(({ 0: wrong, index: at }) =>
          (rightOf.get(wrong) ?? []).flatMap((pair): Erratum[] => {
            const right = pair.charAt(1);
            const neighbours = [
              { printed: text.charAt(at - 1) + wrong, meant: text.charAt(at - 1) + right, other: text.charAt(at - 1) },
              { printed: wrong + text.charAt(at + 1), meant: right + text.charAt(at + 1), other: text.charAt(at + 1) },
            ].filter(({ other }) => HAN.test(other));
            const slip =
              neighbours.length > 0 && neighbours.every(({ printed, meant }) => count(printed) === 1 && count(meant) >= FREQUENT);
            if (!slip) return [];
            const from = text.slice(Math.max(0, at - 3), at).replace(/^[^]*[^\p{Script=Han}]/u, '');
            const to = /^\p{Script=Han}?/u.exec(text.slice(at + 1))?.[0] ?? '';
            return [
              {
                provision,
                printed: from + wrong + to,
                suggested: from + right + to,
                reason: `“${right}”误印为“${wrong}”`,
                rule: 'lookalike',
              },
            ];
          }),
        ),
  );
}
