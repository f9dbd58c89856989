import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { themeSchema } from '../schemas/vocabulary.ts';
import { classify } from './themes.ts';

const themes = z.array(themeSchema).parse(parse(readFileSync('content/vocabulary/themes.yml', 'utf8')));

/** Headings of the five plans with the theme a reader puts them in. */
const HEADINGS: [string, string][] = [
  ['增强知识产权创造能力', 'innovation-incentives'],
  ['形成鼓励创新创造的政策导向', 'innovation-incentives'],
  ['加大高价值专利培育力度', 'high-value-patents'],
  ['实施品牌发展战略', 'trademarks-brands'],
  ['突出企业创新主体作用', 'enterprise-ip'],
  ['激发高校院所知识产权创造活力', 'research-institutions'],
  ['健全知识产权转移转化机制', 'technology-transfer'],
  ['实施专利转化运用专项行动', 'technology-transfer'],
  ['优化专利导航服务品质', 'patent-navigation'],
  ['推进知识产权金融创新', 'ip-finance'],
  ['推进知识产权运营服务体系建设', 'operations-system'],
  ['专利密集型产业培育工程', 'ip-intensive-industries'],
  ['运用知识产权助力乡村振兴', 'geographical-indications'],
  ['加强知识产权司法保护力度', 'judicial-protection'],
  ['强化知识产权监管执法力度', 'administrative-enforcement'],
  ['构建知识产权“大保护”工作格局', 'coordinated-protection'],
  ['建立完善知识产权维权援助机制', 'rights-assistance'],
  ['提升市场主体商业秘密保护能力', 'trade-secrets'],
  ['加强版权公共服务', 'copyright'],
  ['强化知识产权保护技术支撑', 'protection-technology'],
  ['提升知识产权公共服务便利化水平', 'public-services'],
  ['加强知识产权服务品牌机构建设', 'service-industry'],
  ['系统推进知识产权专业智库建设', 'talent'],
  ['加强宣传引导', 'culture-education'],
  ['强化知识产权政策导向', 'policy-coordination'],
  ['加强组织领导', 'leadership'],
  ['加大资源保障', 'funding'],
  ['加强考核督导', 'evaluation'],
];

describe('classify', () => {
  it.each(HEADINGS)('puts %s in %s', (title, theme) => {
    expect(classify({ title, text: `${title}\n结合知识产权工作实际。` }, themes).primary).toBe(theme);
  });

  it('lets one word of the title outweigh a body about something else', () => {
    const text = '加强资金保障。开展考核评估、绩效考核、督查，强化考核督导。';
    expect(classify({ title: '加强资金保障', text }, themes).primary).toBe('funding');
  });

  it('names a further theme only where a sentence acts on it', () => {
    const title = '加强知识产权行政保护';
    const acting = classify({ title, text: `${title}\n坚决查处侵犯商业秘密违法行为。` }, themes);
    const listing = classify({ title, text: `${title}\n重点查处假冒专利、侵犯著作权、侵犯商业秘密等违法行为。` }, themes);
    expect(acting.secondary).toEqual(['trade-secrets']);
    expect(listing.secondary).toEqual([]);
  });

  it('says which words decided, for the further themes too', () => {
    const title = '加强知识产权行政保护';
    const text = `${title}\n坚决查处侵犯商业秘密违法行为。加强知识产权人才培养。`;
    expect(classify({ title, text }, themes)).toEqual({
      primary: 'administrative-enforcement',
      secondary: ['talent', 'trade-secrets'],
      words: ['行政保护'],
      secondaryWords: [
        { theme: 'talent', words: ['人才培养'] },
        { theme: 'trade-secrets', words: ['商业秘密'] },
      ],
    });
  });

  it('does not make a theme secondary by a word that only names it', () => {
    const title = '商业秘密保护工程';
    expect(classify({ title, text: `${title}\n开展商业秘密保护及法律风险培训。` }, themes).secondary).toEqual([]);
    expect(classify({ title: '加大知识产权培训力度', text: '' }, themes).primary).toBe('talent');
  });

  it('does not read the responsible units as content', () => {
    const text = '加大投入力度。（责任单位：市知识产权战略实施工作联席会议成员单位、领导小组、领导小组办公室）';
    expect(classify({ title: '加大投入力度', text }, themes)).toEqual({
      primary: 'funding',
      secondary: [],
      words: ['投入力度'],
      secondaryWords: [],
    });
  });

  it('forces no theme on a task that holds no word of any', () => {
    expect(classify({ title: '其他', text: '其他事项。' }, themes)).toEqual({
      primary: null,
      secondary: [],
      words: [],
      secondaryWords: [],
    });
  });

  it('puts a task of another field in no theme of intellectual property, but in the general ones', () => {
    expect(classify({ title: '规范养老服务机构', text: '规范养老服务机构\n推进公共服务便利化、智能化。' }, themes).primary).toBe(null);
    expect(classify({ title: '加强组织领导', text: '加强组织领导\n完善养老服务工作机制。' }, themes).primary).toBe('leadership');
  });
});
