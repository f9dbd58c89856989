import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { DocumentError, readDocument } from './index.ts';

const fixture = (name: string): Promise<Document> =>
  readDocument(readFileSync(new URL(`fixtures/${name}.html`, import.meta.url)), `${name}.html`);
const page = (body: string): Promise<Document> => readDocument(new TextEncoder().encode(`<html><body>${body}</body></html>`), 'page.htm');

/** Lines of the document proper. */
function own({ text, asides }: Document): string[] {
  let rest = '';
  let at = 0;
  for (const { start, end } of asides) {
    rest += text.slice(at, start);
    at = end;
  }
  return (rest + text.slice(at)).split('\n').filter((line) => line !== '');
}

/** Text of the asides with a reason. */
const aside = ({ text, asides }: Document, reason: string): string =>
  asides
    .filter((entry) => entry.reason === reason)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

describe('the page of', () => {
  it('the national portal: information table, tools and related pages are asides', async () => {
    const document = await fixture('national');
    expect(own(document)).toEqual([
      '云溪省人民政府办公厅关于印发',
      '数字乡村行动方案的通知',
      '云政办发〔2023〕17号',
      '各市、州人民政府，省政府各部门：',
      '《数字乡村行动方案》已经省政府同意，现印发给你们，请认真贯彻执行。',
      '云溪省人民政府办公厅',
      '2023年6月8日',
      '（此件公开发布）',
      '数字乡村行动方案',
      '　　为推进数字乡村建设，制定本方案。',
      '　　一、主要目标',
      '　　到2025年，行政村5G网络通达率达到98%以上。',
      '　　二、重点任务',
      '　　（一）夯实基础。推进光纤网络共建共享。（省通信管理局负责）',
      '　　（二）发展智慧农业。建设农业大数据平台，详见《智慧农业导则》。',
    ]);
    expect(aside(document, '网页路径')).toBe('首页 > 政策 > 政府文件');
    expect(aside(document, '网页信息表，已录入文件信息').split('\n')[1]).toBe(
      '发文机关：\t云溪省政府办公厅\t索 引 号：\t000014349/2023-00017',
    );
    expect(aside(document, '网页信息栏，已录入文件信息')).toBe('字号：默认 大 超大 | 打印 | 收藏 留言 |');
    expect(aside(document, '网页导航')).toContain('未经授权，不得转载');
  });

  it('a province with a container of unknown name: title kept, table, box and list read, attachments aside', async () => {
    const document = await fixture('portal');
    expect(own(document)).toEqual([
      '云溪省数字乡村行动方案',
      '云政办发〔2023〕17号',
      '为推进数字乡村建设，制定本方案。',
      '一、主要目标',
      '到2025年，行政村5G网络通达率达到98%以上。主要指标如下：',
      '表1　主要指标',
      '序号\t指标\t指标值\t',
      '\t\t2022年\t2025年',
      '1\t行政村5G网络 通达率（%）\t76\t98',
      '2\t数字乡村示范村（个）\t\t60',
      '二、重点任务',
      '专栏1　数字基础工程',
      '1.光纤进村。实现行政村光纤全覆盖。',
      '2.基站共享。推进铁塔共建共享。',
      '3.发展智慧农业。建设农业大数据平台。',
      '4.培育人才。培训2000人。',
      '附件：1.重点任务分工表',
      '云溪省人民政府办公厅',
      '2023年6月8日',
    ]);
    expect(aside(document, '网页附件链接')).toBe('相关附件：\n重点任务分工表.doc\n数字乡村行动方案.pdf');
    expect(aside(document, '网页信息表，已录入文件信息').split('\n')).toHaveLength(5);
    expect(aside(document, '网页信息栏，已录入文件信息')).toBe(
      '发布时间：2023-06-10 09:12来源：省农业农村厅浏览次数：126【字体：大 中 小】',
    );
  });

  it('a city, laid out with tables in tables: no row has a tab, the neighbours of the text are asides', async () => {
    const document = await fixture('city');
    expect(own(document)).toEqual([
      '云溪市数字乡村行动方案',
      '为推进数字乡村建设，制定本方案。',
      '一、主要目标',
      '到2025年，行政村5G网络通达率达到98%以上。',
      '二、重点任务',
      '（一）夯实基础。推进光纤网络共建共享。',
    ]);
    expect(aside(document, '网页信息栏，已录入文件信息')).toContain('点击数：312');
    expect(aside(document, '网页路径')).toBe('当前位置：首页->政务公开->正文');
  });

  it('an application with frames, comments, scripts and hidden text: what no reader sees is not read', async () => {
    const document = await fixture('scripts');
    expect(own(document)).toEqual([
      '云溪市数字乡村行动方案',
      '为推进数字乡村建设，制定本方案。',
      '一、主要目标',
      '到2025年，行政村5G网络通达率达到98%以上。',
      '二、重点任务',
      '（一）夯实基础。推进光纤网络共建共享\u00a0&\u00a0同步设计。',
    ]);
    expect(document.text).not.toMatch(/隐藏|脚本|注释|模板|框架/u);
    expect(aside(document, '网页导航')).toContain('支持！希望早日落实到我们村，越快越好。');
  });

  it('a mobile site', async () => {
    const document = await fixture('mobile');
    expect(own(document)).toEqual([
      '云溪市数字乡村行动方案',
      '为推进数字乡村建设，制定本方案。',
      '一、主要目标',
      '到2025年，行政村5G网络通达率达到98%以上。',
      '二、重点任务',
      '（一）夯实基础。推进光纤网络共建共享。',
    ]);
  });
});

describe('a page', () => {
  it('has its asides in order, none overlapping, and its text whole without them', async () => {
    for (const name of ['national', 'portal', 'city', 'scripts', 'mobile']) {
      const { text, asides } = await fixture(name);
      let last = 0;
      for (const { start, end } of asides) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/^\n|\n$/u);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });

  it('with notice and plan in areas of their own keeps both', async () => {
    const { text, asides } = await page(
      '<div class="top"><a href="/">首页</a></div><div id="x"><div class="n"><p>现将《云溪市数字乡村行动方案》印发给你们，请认真贯彻执行。</p></div><div class="p"><p>云溪市数字乡村行动方案</p><p>为推进数字乡村建设，让农民共享成果，制定本方案。</p><p>一、总体要求</p></div></div><div class="foot"><a href="/map">网站地图</a></div>',
    );
    expect(asides.map(({ start, end }) => text.slice(start, end))).toEqual(['首页', '网站地图']);
  });

  it('without links is all document, even the shortest', async () => {
    expect(await page('<p>第一章　总则</p>文字<div>第一条</div>')).toEqual({
      text: '第一章　总则\n文字\n第一条\n',
      asides: [],
      format: 'html',
      encoding: 'utf-8',
    });
  });

  it('has numbers of its lists as the browser shows them, but not twice', async () => {
    const { text } = await page(
      '<ol><li>甲</li><li value="5">乙</li><li><ol type="a"><li>丙</li></ol></li></ol><ol style="list-style-type:cjk-ideographic" start="11"><li>丁</li></ol><ol><li>1. 戊</li><li>（二）己</li></ol><ol style="list-style:none"><li>庚</li></ol><ol reversed><li>辛</li><li>壬</li></ol><ul><li>癸</li></ul>',
    );
    expect(text.split('\n')).toEqual(['1.甲', '5.乙', 'a.丙', '十一、丁', '1. 戊', '（二）己', '庚', '2.辛', '1.壬', '癸', '']);
  });

  it('keeps columns aligned under cells that span rows and columns', async () => {
    const { text } = await page(
      '<table border="1"><tr><th>甲</th><th colspan="2">乙</th><th>丙</th></tr><tr><td rowspan="2">丁</td><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td></td><td>5</td></tr><tr><td colspan="4">注：都是虚构的。</td></tr></table>',
    );
    expect(text.split('\n')).toEqual(['甲\t乙\t\t丙', '丁\t1\t2\t3', '\t4\t\t5', '注：都是虚构的。', '']);
  });

  it('is read in the encoding it is in, even if it declares another', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>'),
      Buffer.from([0xd4, 0xc6, 0xcf, 0xaa, 0xca, 0xd0, 0xb7, 0xbd, 0xb0, 0xb8]),
      Buffer.from('</p>'),
    ]);
    expect(await readDocument(bytes, 'a.html')).toMatchObject({ text: '云溪市方案\n', encoding: 'gb18030' });
    const declared = new TextEncoder().encode('<meta charset="gb2312"><p>云溪市方案</p>');
    expect(await readDocument(declared, 'a.html')).toMatchObject({ text: '云溪市方案\n', encoding: 'utf-8' });
  });

  it('gives back any text that was escaped into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'一二&<>"\'；a1{}#\u200b\u202e\u3000') }), async (content) => {
        const escaped = content.replace(/[&<>"']/gu, (character) => `&#${String(character.charCodeAt(0))};`);
        const { text } = await page(`<p>始${escaped}终</p>`);
        expect(text).toBe(`始${content}终\n`);
      }),
    );
  });

  it('without text of a document is refused', async () => {
    const message = /^the page holds no text of a document/u;
    await expect(page('<a href="/">首页</a><iframe src="/a"></iframe><div id="zoom"></div>')).rejects.toThrow(message);
    await expect(page('<div class="footer">版权所有：云溪市人民政府办公室，未经授权不得转载。</div><a href="/">首页</a>')).rejects.toThrow(
      message,
    );
    await expect(page('<script>var a = 1;</script>')).rejects.toThrow(message);
  });

  it('nested without end is refused, not a crash', async () => {
    await expect(page('<div>'.repeat(20_000) + '文')).rejects.toThrow(DocumentError);
  });
});
