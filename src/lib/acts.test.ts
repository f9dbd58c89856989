import { describe, expect, it } from 'vitest';
import { actsOn } from './acts.ts';

/** Whether `text` acts on the first occurrence of `word`. */
function acts(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return actsOn(text, { start, end: start + word.length });
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
  });

  it('lets a clause act on two things together', () => {
    expect(acts('建立知识产权纠纷技术鉴定、专家顾问制度。', '鉴定')).toBe(true);
  });

  it('lets a list closed by 等 lead to what follows it', () => {
    expect(acts('推进专利、商标、地理标志等混合质押。', '混合质押')).toBe(true);
  });
});
