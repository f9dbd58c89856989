import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { plainTextOf } from './plainText.ts';
import { bare, printedWords } from './printedOrder.ts';
import { addressOf, bodyOf, realReading, sampleReading } from './samples.ts';

const corpus = realCorpus();
const RULE = '\n————————————————\n';

it('holds the words of every plan in the order of print, between two rules, and no others', () => {
  for (const plan of corpus.plans) {
    const [, text = '', ...foot] = plainTextOf(realReading(corpus, plan), addressOf('/')).split(RULE);
    expect(bare(text), plan.id).toBe(printedWords(bodyOf(plan.id), plan.title));
    expect(foot).toHaveLength(1);
  }
});

it('begins with a byte order mark, the title and what is printed of issuer, number and date', () => {
  const [jincheng, xinxiang] = ['jincheng', 'xinxiang'].map((id) => plainTextOf(realReading(corpus, corpus.plan(id)), addressOf('/')));
  expect(jincheng?.split(RULE)[0]).toBe(
    '\uFEFF晋城市“十四五”知识产权保护和运用规划\n发文机关：晋城市人民政府\n发文字号：晋市政发〔2022〕32号\n成文日期：2022-10-12',
  );
  expect(xinxiang?.split(RULE)[0]).not.toContain('字号');
});

it('ends with its address', () => {
  const text = plainTextOf(sampleReading(''), 'https://policy.example/site/plans/bare/');
  expect(text.endsWith('\n来源：政策对读，https://policy.example/site/plans/bare/\n')).toBe(true);
  expect(text).not.toContain('疑误');
});

it('says how many printed errors stay in the text', () => {
  expect(plainTextOf(realReading(corpus, corpus.plan('yanhu')), '')).toContain(`疑误 ${corpus.plan('yanhu').errata.length} 处`);
});

it('prints number, heading, run-in heading, cells and units as the document does', () => {
  const text = plainTextOf(
    sampleReading(
      [
        '<Provision id="1" kind="chapter" label="一、" title="总则">\n  甲。\n\n  <Units>\n    （市科技局）\n  </Units>\n\n  <Provision id="1-1" kind="item" label="1." title="乙。" runIn>\n    丙。\n  </Provision>\n',
        '  <Provision id="1-2" kind="item" label="（1）">\n    丁。\n  </Provision>\n\n  <Provision id="1-t1" kind="table" title="表">\n    <table>\n      <tr>\n        <th>\n          戊\n        </th>\n\n        <th />\n\n        <th>\n          己\n        </th>\n      </tr>\n    </table>\n  </Provision>\n</Provision>',
      ].join('\n'),
    ),
    '',
  );
  expect(text.split(RULE)[1]?.trim()).toBe('一、总则\n甲。（市科技局）\n1. 乙。丙。\n（1）丁。\n表\n戊\t\t己');
});
