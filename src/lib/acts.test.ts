import { describe, expect, it } from 'vitest';
import type { Theme } from '../schemas/vocabulary.ts';
import { actsOn, headsOn } from './acts.ts';
import { findThemeWords } from './theme-words.ts';

const theme = (id: string, words: string[]): Theme => ({
  id,
  label: id,
  scope: '',
  group: { id: 'g', label: 'g' },
  order: 0,
  words,
  mentions: [],
  general: true,
  aspects: [],
});
const themes = [
  theme('copyright', ['版权']),
  theme('secrets', ['商业秘密']),
  theme('technology', ['鉴定']),
  theme('finance', ['混合质押', '融资渠道']),
  theme('navigation', ['专利导航']),
  theme('enterprise', ['企业知识产权']),
  theme('patents', ['高价值专利', '高价值知识产权', '快速预审']),
  theme('enforcement', ['行政裁决']),
];

/** The first occurrence of `word` as a theme word, with all words of the text. */
function found(text: string, word: string) {
  const words = findThemeWords(text, themes);
  const first = words.find((each) => each.word === word);
  if (!first) throw new Error(`no ${word} in ${text}`);
  return { first, words };
}

/** Whether `text` acts on the first occurrence of `word`. */
function acts(text: string, word: string): boolean {
  const { first, words } = found(text, word);
  return actsOn(text, first, words);
}

describe('actsOn', () => {
  it('sees a verb of promising before the word in its clause', () => {
    expect(acts('建立健全名录制度，坚决查处侵犯商业秘密违法行为。', '商业秘密')).toBe(true);
  });

  it('does not let a verb of another clause act', () => {
    expect(acts('加强监管，专利导航水平较低。', '专利导航')).toBe(false);
  });

  it('takes a list of three for an enumeration that only names', () => {
    expect(acts('重点查处假冒专利、商标侵权、侵犯著作权、侵犯商业秘密等违法行为。', '商业秘密')).toBe(false);
    expect(acts('制定完善专利、商标、地理标志、版权等保护政策。', '版权')).toBe(false);
    expect(acts('建设集申报注册、人才培养、版权登记等功能为一体的平台。', '版权')).toBe(false);
  });

  it('lets a clause act on two things together', () => {
    expect(acts('建立知识产权纠纷技术鉴定、专家顾问制度。', '鉴定')).toBe(true);
  });

  it('lets a list closed by 等 or 的 lead to what follows it', () => {
    expect(acts('推进专利、商标、地理标志等混合质押。', '混合质押')).toBe(true);
    expect(acts('打造一批技术先进、权利稳定、前景好的高价值专利。', '高价值专利')).toBe(true);
  });

  it('takes a row of three of one theme for its own', () => {
    expect(acts('开展版权登记、版权展示、版权交易、稿酬查询等服务。', '版权')).toBe(true);
  });

  it('does not take a description of another theme for its object', () => {
    expect(acts('畅通企业知识产权融资渠道。', '企业知识产权')).toBe(false);
    expect(acts('畅通企业知识产权融资渠道。', '融资渠道')).toBe(true);
    expect(acts('加强版权和商业秘密保护。', '版权')).toBe(true);
  });

  it('does not take a means, a cited title or what is made use of for its object', () => {
    expect(acts('构建以高价值知识产权为纽带的联盟。', '高价值知识产权')).toBe(false);
    expect(acts('贯彻落实《专利纠纷行政裁决办法》。', '行政裁决')).toBe(false);
    expect(acts('发挥专利导航作用。', '专利导航')).toBe(false);
  });

  it('sees what a service is offered for', () => {
    expect(acts('为主导产业专利快速预审提供绿色通道。', '快速预审')).toBe(true);
  });
});

describe('headsOn', () => {
  const heads = (title: string, word: string) => headsOn(title, found(title, word).first, found(title, word).words);

  it('needs no verb', () => {
    expect(heads('商业秘密保护工程', '商业秘密')).toBe(true);
  });

  it('does not take a row of three, or a description of another theme', () => {
    expect(heads('专利、商标、版权、商业秘密', '版权')).toBe(false);
    expect(heads('拓展企业知识产权融资渠道', '企业知识产权')).toBe(false);
  });
});
