import type { Theme } from '../schemas/vocabulary.ts';

/** One theme word found in a text; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface ThemeWord {
  theme: string;
  word: string;
  start: number;
  end: number;
  /** Whether the word only names its theme: too common in sentences about something else to decide a further theme. */
  names: boolean;
}

type Meaning = Pick<ThemeWord, 'theme' | 'word' | 'names'> & { general: boolean };

// What intellectual property is about. Matches “完善商标保护”; must not match “完善养老服务机构监管”, where 服务机构 is no
// intellectual-property service.
const SUBJECT = /知识产权|专利|商标|版权|著作权|地理标志|商业秘密|植物新品种|集成电路布图/u;

/** The words of all themes. */
interface Lexicon {
  /** By their first two characters, longest first: in 版权密集型产业 the long word counts and 版权 does not. */
  byStart: ReadonlyMap<string, readonly Meaning[]>;
  /** 1 for the first character of a word, by its UTF-16 unit: most characters of a text begin none. */
  begins: Uint8Array;
}

const lexicons = new WeakMap<readonly Theme[], Lexicon>();

function lexicon(themes: readonly Theme[]): Lexicon {
  const known = lexicons.get(themes);
  if (known) return known;
  const meanings = themes.flatMap(({ id, general, words, mentions }) => [
    ...words.map((word): Meaning => ({ theme: id, word, names: false, general })),
    ...mentions.map((word): Meaning => ({ theme: id, word, names: true, general })),
  ]);
  const byStart = Map.groupBy(
    meanings.sort((a, b) => b.word.length - a.word.length),
    ({ word }) => word.slice(0, 2),
  );
  const begins = new Uint8Array(0x1_0000);
  for (const start of byStart.keys()) begins[start.charCodeAt(0)] = 1;
  const made = { byStart, begins };
  lexicons.set(themes, made);
  return made;
}

/**
 * Finds the theme words of a text, left to right; a word that stands inside a longer one is not counted.
 * A text that names no kind of intellectual property has only words of general themes (funds, leadership, …):
 * in a plan for the care of the old, 服务机构 is no intellectual-property service.
 *
 * @param text any text.
 * @param themes the vocabulary (content/vocabulary/themes.yml).
 */
export function findThemeWords(text: string, themes: readonly Theme[]): ThemeWord[] {
  const { byStart, begins } = lexicon(themes);
  const onSubject = SUBJECT.test(text);
  const found: ThemeWord[] = [];
  let reached = 0;
  for (let start = 0; start + 1 < text.length; start += 1) {
    const starting = begins[text.charCodeAt(start)] === 1 ? byStart.get(text.slice(start, start + 2)) : undefined;
    if (!starting) continue;
    const here = starting.filter(({ word }) => text.startsWith(word, start));
    const end = start + (here[0]?.word.length ?? 0);
    if (end <= reached) continue;
    reached = end;
    for (const { theme, word, names, general } of here)
      if (word.length === end - start && (onSubject || general)) found.push({ theme, word, start, end, names });
  }
  return found;
}
