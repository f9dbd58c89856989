import { formatNumber, isNumberFormat } from '../numerals.ts';
import { symbol } from './symbols.ts';
import { child, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** One level of a numbering definition. */
interface Level {
  start: number;
  format: string;
  /** `第%1章`, `%1.%2`. */
  text: string;
  /** What stands between label and text: tab, space or nothing. */
  suffix: string;
  /** Level (1-based) whose use begins the count anew; 0 never. */
  restart: number | null;
  /** All numbers in it are Arabic, whatever their own level says. */
  isLegal: boolean;
  style: string | undefined;
  font: string | undefined;
}

interface Numbering {
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this numbering is first used. */
  starts: ReadonlyMap<number, number>;
}

const number = (value: string | undefined, otherwise: number): number => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isNaN(parsed) ? otherwise : parsed;
};

function readLevel(element: XmlElement): Level {
  const restart = valueOf(element, 'lvlRestart');
  const format = child(element, 'numFmt') ?? child(child(child(element, 'AlternateContent'), 'Fallback'), 'numFmt');
  return {
    start: number(valueOf(element, 'start'), 1),
    format: format?.attributes['val'] ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    suffix: valueOf(element, 'suff') ?? 'tab',
    restart: restart === undefined ? null : number(restart, 0),
    isLegal: child(element, 'isLgl') !== undefined,
    style: valueOf(element, 'pStyle'),
    font: child(child(element, 'rPr'), 'rFonts')?.attributes['ascii'],
  };
}

function readLevels(element: XmlElement | undefined): Map<number, Level> {
  return new Map(childrenOf(element, 'lvl').map((level) => [number(level.attributes['ilvl'], 0), readLevel(level)]));
}

/** Numbering of a style and of a paragraph, as its properties say. */
interface NumberingRef {
  id?: string | undefined;
  level?: number | undefined;
}

function readRef(properties: XmlElement | undefined): NumberingRef {
  const ref = child(properties, 'numPr');
  const level = valueOf(ref, 'ilvl');
  return { id: valueOf(ref, 'numId'), level: level === undefined ? undefined : number(level, 0) };
}

/**
 * The labels Word prints before paragraphs that are numbered automatically: 一、 （一） 1. 第一章 1.2. They are in no text of the
 * file, but a reader sees and cites them. Counts as Word does (ECMA-376, 17.9): paragraphs must be asked about in order.
 */
export class Labels {
  readonly #numberings = new Map<string, Numbering>();
  readonly #styles: ReadonlyMap<string, { ref: NumberingRef; base: string | undefined }>;
  readonly #defaultStyle: string | undefined;
  /** Last number of each level, by abstract numbering: lists that share one go on counting. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    const named = childrenOf(styles, 'style');
    this.#styles = new Map(
      named.map((style) => [style.attributes['styleId'] ?? '', { ref: readRef(child(style, 'pPr')), base: valueOf(style, 'basedOn') }]),
    );
    this.#defaultStyle = named.find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1')?.attributes[
      'styleId'
    ];
    const abstracts = new Map(childrenOf(numbering, 'abstractNum').map((element) => [element.attributes['abstractNumId'] ?? '', element]));
    const definitions = new Map(childrenOf(numbering, 'num').map((element) => [element.attributes['numId'] ?? '', element]));
    /** A definition may only point to a style that holds the real one. */
    const resolve = (id: string, depth = 0): string => {
      const link = valueOf(abstracts.get(id), 'numStyleLink');
      const target = link === undefined ? undefined : definitions.get(this.#styles.get(link)?.ref.id ?? '');
      const next = valueOf(target, 'abstractNumId');
      return next === undefined || depth > 8 ? id : resolve(next, depth + 1);
    };
    for (const [id, element] of definitions) {
      const abstract = resolve(valueOf(element, 'abstractNumId') ?? '');
      const levels = readLevels(abstracts.get(abstract));
      const starts = new Map<number, number>();
      for (const override of childrenOf(element, 'lvlOverride')) {
        const at = number(override.attributes['ilvl'], 0);
        const own = child(override, 'lvl');
        if (own) levels.set(at, readLevel(own));
        const start = valueOf(override, 'startOverride');
        if (start !== undefined) starts.set(at, number(start, 1));
      }
      this.#numberings.set(id, { abstract, levels, starts });
    }
  }

  /** Numbering and level of a paragraph: its own, or that of its style or of a style this is based on. */
  #find(properties: XmlElement | undefined): { numbering: Numbering; id: string; level: number } | null {
    const own = readRef(properties);
    const styles: string[] = [];
    for (
      let name = valueOf(properties, 'pStyle') ?? this.#defaultStyle;
      name !== undefined && !styles.includes(name);
      name = this.#styles.get(name)?.base
    )
      styles.push(name);
    const refs = [own, ...styles.map((name) => this.#styles.get(name)?.ref ?? {})];
    const id = refs.find((ref) => ref.id !== undefined)?.id;
    const numbering = id === undefined ? undefined : this.#numberings.get(id);
    if (id === undefined || !numbering) return null;
    // a level may name the style whose paragraphs it numbers
    const byStyle = [...numbering.levels].find(([, { style }]) => style !== undefined && styles.includes(style))?.[0];
    return {
      numbering,
      id,
      level: own.level ?? (own.id === undefined ? byStyle : undefined) ?? refs.find((ref) => ref.level !== undefined)?.level ?? 0,
    };
  }

  /** The label of the next paragraph, '' when it has none. */
  next(properties: XmlElement | undefined): string {
    const found = this.#find(properties);
    const level = found?.numbering.levels.get(found.level);
    if (!found || !level) return '';
    const { numbering, id } = found;
    const counts = this.#counts.get(numbering.abstract) ?? new Map<number, number>();
    this.#counts.set(numbering.abstract, counts);
    const key = `${id}/${String(found.level)}`;
    const start = this.#started.has(key) ? undefined : numbering.starts.get(found.level);
    this.#started.add(key);
    const last = counts.get(found.level);
    counts.set(found.level, start ?? (last === undefined ? level.start : last + 1));
    for (const [at, { restart }] of numbering.levels)
      if (at > found.level && restart !== 0 && (restart === null || found.level < restart)) counts.delete(at);
    if (level.format === 'bullet') return symbol(level.text, level.font);
    const printed = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = numbering.levels.get(at);
      const format = level.isLegal ? 'decimal' : (own?.format ?? 'decimal');
      return formatNumber(counts.get(at) ?? own?.start ?? 1, isNumberFormat(format) ? format : 'decimal');
    });
    // a reader sees a gap after 「第一章」 and 「1.1」; after 「一、」「（一）」「①」 the mark itself is the gap
    return printed !== '' && level.suffix !== 'nothing' && !/[、.．。，）)〕\]：:—\u2460-\u24ff\u3200-\u32ff]$/u.test(printed)
      ? `${printed} `
      : printed;
  }
}
