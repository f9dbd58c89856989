import { isWork, type Cited } from './cited.ts';
import { oneLine } from './oneLine.ts';

/** 2024-08-13 → 2024年8月13日. */
function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * A source line in plain Chinese, without its address: 运城市人民政府《工作方案》（运政发〔2024〕13号，2024年8月13日）二、（二）2. 推进知识产权金融创新.
 * Of a target the sentence follows, as its value may be written shorter than printed: ……有效发明专利拥有量 +30%：“三年累计增长30%”.
 * A work of this site names the plans: 政策对读《知识产权金融》（运城、淄博，0.2.0版，2026年11月26日）.
 */
export function plainText(cited: Cited): string {
  const work = isWork(cited);
  const version = cited.version === null ? null : `${cited.version}版`;
  const date = cited.date === null ? null : inWords(cited.date);
  const facts = [work ? cited.part : cited.number, version, date].filter((fact) => fact !== null);
  const quote = cited.quote === null ? '' : `：“${cited.quote}”`;
  const part = work || cited.part === null ? '' : cited.part;
  return oneLine(`${cited.issuer ?? ''}《${cited.title}》${facts.length === 0 ? '' : `（${facts.join('，')}）`}${part}${quote}`);
}
