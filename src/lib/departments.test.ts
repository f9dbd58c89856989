import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { departmentSchema, type Department } from '../schemas/vocabulary.ts';
import { departmentOf } from './departments.ts';

describe('departmentOf', () => {
  const departments: Department[] = [
    { id: 'publicity', label: '党委宣传部门', names: ['市委宣传部', '区委宣传部'] },
    { id: 'science', label: '科技部门', names: [], cores: ['科委'], fields: ['科技'] },
    { id: 'customs', label: '海关', names: ['市科技海关'], cores: ['～海关'] },
  ];

  it('maps the names of two levels to one department', () => {
    expect(['市委宣传部', '区委宣传部'].map((name) => departmentOf(name, departments))).toEqual(['publicity', 'publicity']);
  });

  it('leaves a name that is only part of a known one unmapped, and one of which a known one is only a part', () => {
    expect(['市委', '宣传部', '市科技馆', '市科技局工会'].map((name) => departmentOf(name, departments))).toEqual([null, null, null, null]);
  });

  it('takes the place off, and reads a field with the office that follows it', () => {
    const names = ['科技局', '省科技厅', '甲乙市科技局', '市科委', '市、区科技部门', '各县（市、区）科技局', '市科技局城东分局'];
    expect([...new Set(names.map((name) => departmentOf(name, departments)))]).toEqual(['science']);
  });

  it('leaves a place within a core open, and lets a printed name win', () => {
    expect(departmentOf('甲乙海关', departments)).toBe('customs');
    expect(departmentOf('市科技海关', departments)).toBe('customs');
    expect(departmentOf('海关', departments)).toBeNull();
  });

  it('takes a long name in no time', () => {
    const start = performance.now();
    expect(departmentOf(`${'市'.repeat(5000)}甲`, departments)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('content/vocabulary/departments.yml', () => {
  const departments = z.array(departmentSchema).parse(parse(readFileSync('content/vocabulary/departments.yml', 'utf8')));
  const of = (name: string) => departmentOf(name, departments);

  it('gives every name, core and field to one department alone', () => {
    for (const part of ['names', 'cores', 'fields'] as const) {
      const all = departments.flatMap((one) => one[part] ?? []);
      expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    }
    const ids = departments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['court', '市中级法院 市法院 市中级人民法院 区人民法院 省高级人民法院 最高人民法院'],
    ['procuratorate', '市检察院 区人民检察院'],
    ['market-regulation', '市市场监管局 国家市场监督管理总局 县市场监管局 省市场监督管理局'],
    ['development-reform', '国家发展改革委 省发展改革委 市发改委 市发展和改革委员会 区发展改革局'],
    ['industry', '工业和信息化部 省经济和信息化厅 市工信局 市经信局'],
    ['science-technology', '科技部 省科技厅 市科委 市科学技术局'],
    ['education', '教育部 市教委 县教体局'],
    ['civil-affairs', '民政部 省民政厅 市民政局 市、区民政部门'],
    ['finance', '财政部 省财政厅 市财政局'],
    ['human-resources', '省人力资源社会保障厅 市人力资源和社会保障局 市人社局'],
    ['natural-resources', '自然资源部 市自然资源和规划局 市规划资源局'],
    ['ecology-environment', '生态环境部 市生态环境局 市生态环境局城东分局'],
    ['housing-construction', '住房城乡建设部 市住建局 市住房和城乡建设局'],
    ['transport', '交通运输部 市交通运输局 市交通委'],
    ['water', '水利部 市水务局 县水利局'],
    ['agriculture', '农业农村部 市农业农村局 市农业农村委'],
    ['commerce', '商务部 市商务局 市商务委'],
    ['culture-tourism', '文化和旅游部 市文化广电旅游局 市文旅局 县文旅体局'],
    ['health', '国家卫生健康委 市卫健委 市卫生健康局'],
    ['veterans', '市退役军人事务局 市退役军人局'],
    ['emergency', '应急管理部 市应急局 市应急管理局'],
    ['state-assets', '国务院国资委 市国资委'],
    ['statistics', '国家统计局 市统计局'],
    ['healthcare-security', '国家医保局 市医保局 市医疗保障局'],
    ['data', '市大数据局 市数据局 省数据资源局 市政务服务数据管理局'],
    ['local-finance', '省地方金融监管局 地方金融监管局 市委金融办'],
    ['central-bank', '人民银行 人行甲乙中心支行 中国人民银行甲乙市分行'],
    ['financial-regulator', '银保监会 甲乙银保监局 国家金融监督管理总局甲乙监管分局'],
    ['publicity', '中央宣传部 市委宣传部'],
    ['organization', '市委组织部'],
    ['cyberspace', '中央网信办 市委网信办'],
    ['political-legal', '市委政法委'],
    ['united-front', '省委统战部'],
    ['public-institutions-staffing', '市委编办'],
    ['party-committees', '市委 省委'],
    ['youth-league', '团市委 共青团甲乙省委'],
    ['womens-federation', '市妇联'],
    ['disabled-federation', '市残联'],
    ['tax', '税务总局 市税务局 国家税务总局甲乙市税务局'],
    ['communications', '省通信管理局'],
    ['power-grid', '国网甲乙供电公司 市供电公司'],
    ['district-governments', '各区县政府 各县（市、区）人民政府 各市、县（区）人民政府 各区（县、市）人民政府 甲乙区政府 各区（开发区）'],
    ['prefecture-governments', '各市人民政府 相关市人民政府 各设区市人民政府 试点城市政府'],
    ['local-government', '市政府 省人民政府'],
    ['townships-subdistricts', '各镇（街道） 各街道办事处 各乡镇人民政府（街道办事处）'],
    ['development-zones', '高新区管委会 各开发区管委会'],
    ['departments-concerned', '各有关部门 有关单位 省级有关部门 市直有关部门 市级各有关部门'],
    ['universities', '各高等院校 各高校'],
    ['working-groups', '省推进甲乙工作专项工作组成员单位 市甲乙工作领导小组办公室'],
  ])('maps to %s: %s', (id, names) => {
    expect(names.split(' ').filter((name) => of(name) !== id)).toEqual([]);
  });

  it.each(['市奇门局', '市委奇门部', '某某', '市', '养老院', '知识产权保护'])('leaves %s unmapped', (name) => {
    expect(of(name)).toBeNull();
  });
});
