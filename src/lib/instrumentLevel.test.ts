import { describe, expect, it } from 'vitest';
import { levelOf, type Cited } from './instrumentLevel.ts';

const read = (title: string, rest: Partial<Cited> = {}) => levelOf({ title, documentNumber: null, around: [], ...rest });

describe('levelOf', () => {
  it.each([
    ['national', '“十四五”国家', '“十四五”国家知识产权保护和运用规划'],
    ['national', '国家', '国家知识产权局关于确定国家知识产权强市建设试点示范城市、强县建设试点示范县的通知'],
    ['national', '国家', '国家知识产权战略纲要'],
    ['national', '中共中央', '中共中央办公厅国务院办公厅关于强化知识产权保护的意见'],
    ['national', '中华人民共和国', '中华人民共和国专利法实施细则'],
    ['national', '法', '专利法'],
    ['national', '法', '商标法实施条例'],
    ['national', '法典', '民法典'],
    ['national', '强国', '知识产权强国建设纲要（2021—2035年）'],
    ['national', '工业和信息化部', '工业和信息化部关于加快培育发展制造业优质企业的指导意见'],
    ['international', '公约', '保护工业产权巴黎公约'],
    ['international', '条约', '专利合作条约'],
    ['province', '山西省', '山西省“十四五”知识产权保护和运用规划'],
    ['province', '河南省', '河南省知识产权强省建设纲要（2021—2035年）'],
    ['province', '强省', '知识产权强省建设纲要'],
    ['province', '山东省', '山东省专利纠纷行政裁决和行政调解办法'],
    ['province', '北京市', '北京市知识产权保护条例'],
    ['province', '广西壮族自治区', '广西壮族自治区知识产权保护条例'],
    ['province', '山西省', '山西省城市更新条例'],
    ['province', '山西省', '山西省要素市场化配置方案'],
    ['province', '中共山西省', '中共山西省委关于人才工作的意见'],
    ['prefecture', '运城市', '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）'],
    ['prefecture', '山西省运城市', '山西省运城市质量提升方案'],
    ['prefecture', '中共新乡市', '中共新乡市委办公室、新乡市人民政府办公室关于强化知识产权保护的实施意见'],
    ['prefecture', '运城市', '运城市民政局关于养老服务的通知'],
    ['prefecture', '延边朝鲜族自治州', '延边朝鲜族自治州知识产权规划'],
    ['county', '运城市盐湖区', '运城市盐湖区“十四五”知识产权保护和运用规划'],
    ['county', '盐湖区', '盐湖区关于强化知识产权保护的实施方案'],
    ['county', '沁水县', '沁水县知识产权工作要点'],
  ])('reads %s from %s in 《%s》', (level, words, title) => {
    expect(read(title)).toEqual({ level, words, basis: 'title' });
  });

  it.each([
    '企业知识产权管理规范',
    '关于加强城市管理的办法',
    '行业自律公约',
    '促进科技成果转化办法',
    '开发区条例',
    '县域商业体系建设指南',
    '国家知识产权强市建设试点城市工作方案',
    '关于贯彻知识产权强国建设纲要的实施意见',
    '要素市场化配置方案',
    '中心城市发展规划',
    '知识产权强县工作指南',
    '革命老区振兴规划',
    '部门协作办法',
  ])('leaves 《%s》 undecided', (title) => {
    expect(read(title)).toEqual({ level: null, words: null, basis: null });
  });

  it('reads the number where the title says nothing, and never that of a city', () => {
    expect(read('若干措施', { documentNumber: '国办发〔2021〕1号' })).toEqual({ level: 'national', words: '国办发', basis: 'number' });
    expect(read('若干措施', { documentNumber: '晋政发〔2022〕13号' }).level).toBe('province');
    expect(read('若干措施', { documentNumber: '晋市政发〔2022〕32号' }).level).toBeNull();
    expect(read('若干措施', { documentNumber: '新政〔2022〕32号' }).level).toBeNull();
  });

  it('lets the title win over the number', () => {
    expect(read('运城市知识产权规划', { documentNumber: '国发〔2021〕1号' }).level).toBe('prefecture');
  });

  it('reads the issuer beside a citation last', () => {
    const around = [
      { before: '贯彻落实', after: '和' },
      { before: '根据中共中央、国务院印发的', after: '要求' },
    ];
    expect(read('实施方案', { around })).toEqual({ level: 'national', words: '国务院', basis: 'text' });
    expect(read('企业知识产权管理规范', { around: [{ before: '实施', after: '国家标准。' }] }).words).toBe('国家标准');
    expect(read('实施方案', { around: [{ before: '国务院关于', after: '标准化' }] }).level).toBeNull();
  });
});
