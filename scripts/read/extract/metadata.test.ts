import { describe, expect, it } from 'vitest';
import { readMetadata, type Speaking } from './metadata.ts';

const of = (over: Partial<Speaking>) =>
  readMetadata({ notice: [], title: '甲市工作方案', preface: [], closing: [], body: '', page: [], ...over });

describe('readMetadata', () => {
  it('reads number, titles, addressees, issuer and date from a notice', () => {
    const notice = [
      '甲市人民政府文件',
      '甲政发【2024】13号',
      '甲市人民政府关于印发甲市工作方案',
      '（2024—2026年）的通知',
      '各县（市、区）人民政府：',
      '现印发给你们，请认真贯彻落实。',
      '甲市人民政府',
      '2024年8月3日',
      '（此件公开发布）',
    ];
    expect(of({ notice, title: '甲市工作方案（2024—2026年）' })).toMatchObject({
      noticeTitle: '甲市人民政府关于印发甲市工作方案（2024—2026年）的通知',
      documentNumber: '甲政发〔2024〕13号',
      addressees: '各县（市、区）人民政府',
      issuer: '甲市人民政府',
      signedOn: '2024-08-03',
      period: { start: 2024, end: 2026, basis: 'printed' },
      kind: '工作方案',
    });
  });

  it('says null where the text is silent', () => {
    expect(of({})).toMatchObject({
      noticeTitle: null,
      documentNumber: null,
      issuer: null,
      addressees: null,
      signedOn: null,
      publishedOn: null,
      period: { start: null, end: null, basis: 'goal' },
      programme: null,
      supersedes: [],
    });
  });

  it('knows a five-year plan by definition, a goal year from the text', () => {
    expect(of({ title: '甲市“十五五”养老服务规划' }).period).toEqual({ start: 2026, end: 2030, basis: 'definition' });
    expect(of({ body: '到2027年，建成。' }).period).toEqual({ start: null, end: 2027, basis: 'goal' });
    expect(of({ title: '甲市2023年知识产权工作要点' }).period).toEqual({ start: 2023, end: 2023, basis: 'printed' });
  });

  it('takes the number of the plan, not of a document it cites', () => {
    expect(of({ notice: ['按照《国家知识产权局通知》（国知发运字〔2024〕2号）要求。'] }).documentNumber).toBeNull();
    expect(of({ page: ['发文字号: 甲盐政发【2023】8号 发布日期: 2023-05-18'] })).toMatchObject({
      documentNumber: '甲盐政发〔2023〕8号',
      publishedOn: '2023-05-18',
    });
  });

  it('reads a signature below the text, in Han figures, of several authorities', () => {
    expect(of({ closing: ['乙省农业厅乙省财政厅', '丙委员会', '二〇二四年三月十二日'] })).toMatchObject({
      issuer: '乙省农业厅 乙省财政厅 丙委员会',
      signedOn: '2024-03-12',
    });
  });

  it('reads figures of full width', () => {
    expect(of({ notice: ['甲政发〔２０２１〕５号', '现印发给你们。', '甲市人民政府', '２０２１年１２月３０日'] })).toMatchObject({
      documentNumber: '甲政发〔2021〕5号',
      signedOn: '2021-12-30',
    });
  });

  it('names what is repealed, with its number where one is printed', () => {
    expect(of({ body: '《甲市关于印发〈试点方案〉的通知》（甲政办发〔2022〕8号）同时废止。《乙办法》予以废止。' }).supersedes).toEqual([
      { title: '甲市关于印发〈试点方案〉的通知', documentNumber: '甲政办发〔2022〕8号' },
      { title: '乙办法', documentNumber: null },
    ]);
  });
});
