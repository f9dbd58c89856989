import { describe, expect, it } from 'vitest';
import { checkedOnly } from '../read/checked.ts';
import { ingest } from '../ingest.ts';
import { readVocabulary } from '../read/vocabulary.ts';
import { authoritiesOf } from './authorities.ts';
import { issuingPlace } from './issuingPlace.ts';

const of = (authority: string, text = '') => issuingPlace([authority], text);

describe('the issuing place', () => {
  it.each([
    ['安徽省人民政府办公厅', '安徽', '安徽省', 'province', '安徽省', null],
    ['广西壮族自治区人民政府', '广西', '广西壮族自治区', 'province', '广西壮族自治区', null],
    ['内蒙古自治区工业和信息化厅', '内蒙古', '内蒙古自治区', 'province', '内蒙古自治区', null],
    ['北京市人民政府办公厅', '北京', '北京市', 'province', '北京市', null],
    ['中共安徽省委办公厅', '安徽', '安徽省', 'province', '安徽省', null],
    ['广州市人民政府办公厅', '广州', '广州市', 'prefecture', '广东省', null],
    ['吉林省吉林市人民政府', '吉林', '吉林市', 'prefecture', '吉林省', null],
    ['淄博市市场监督管理局', '淄博', '淄博市', 'prefecture', '山东省', null],
    ['恩施土家族苗族自治州人民政府', '恩施州', '恩施土家族苗族自治州', 'prefecture', '湖北省', null],
    ['兴安盟行政公署', '兴安盟', '兴安盟', 'prefecture', '内蒙古自治区', null],
    ['大兴安岭地区行政公署', '大兴安岭', '大兴安岭地区', 'prefecture', '黑龙江省', null],
    ['东莞市人民政府', '东莞', '东莞市', 'prefecture', '广东省', null],
    ['运城市盐湖区人民政府', '盐湖区', '运城市盐湖区', 'county', '山西省', '运城市'],
    ['盐湖区人民政府办公室', '盐湖区', '运城市盐湖区', 'county', '山西省', '运城市'],
    ['济南市市中区人民政府', '市中区', '济南市市中区', 'county', '山东省', '济南市'],
    ['上海市浦东新区人民政府', '浦东新区', '上海市浦东新区', 'county', '上海市', '上海市'],
    ['北京市朝阳区人民政府', '朝阳区', '北京市朝阳区', 'county', '北京市', '北京市'],
    ['临猗县人民政府', '临猗县', '临猗县', 'county', '山西省', '运城市'],
    ['义乌市人民政府', '义乌', '义乌市', 'county', '浙江省', '金华市'],
    ['济源市人民政府', '济源', '济源市', 'county', '河南省', '河南省'],
    ['天门市人民政府办公室', '天门', '天门市', 'county', '湖北省', '湖北省'],
    ['景宁畲族自治县人民政府', '景宁县', '景宁畲族自治县', 'county', '浙江省', '丽水市'],
    ['河南省新乡市新乡县人民政府', '新乡县', '新乡县', 'county', '河南省', '新乡市'],
    ['东乌珠穆沁旗人民政府', '东乌珠穆沁旗', '东乌珠穆沁旗', 'county', '内蒙古自治区', '锡林郭勒盟'],
    ['国务院办公厅', '国务院', '国务院', 'national', null, null],
    ['国家知识产权局', '国家知识产权局', '国家知识产权局', 'national', null, null],
    ['国家发展和改革委员会', '国家发展和改革委员会', '国家发展和改革委员会', 'national', null, null],
    ['工业和信息化部 教育部 财政部', '工业和信息化部', '工业和信息化部', 'national', null, null],
    ['中华人民共和国生态环境部', '生态环境部', '生态环境部', 'national', null, null],
  ])('of %s is %s', (authority, name, fullName, level, province, parent) => {
    expect(of(authority)).toEqual({ place: { name, fullName, level, province, parent }, doubts: [] });
  });

  it('is read from the title of a notice with its line breaks', () => {
    expect(issuingPlace(['运城市盐湖区人民政府 关于印发运城市盐湖区规划的通知'], '').place.fullName).toBe('运城市盐湖区');
  });

  it.each(['2024—2026年青海省农机补贴方案', '附件4 青海省体重管理行动', '青海省\n人民政府'])(
    'is read from “%s” past what stands before it',
    (title) => {
      expect(of(title).place.fullName).toBe('青海省');
    },
  );

  it('of a name that several places have is left open and in doubt', () => {
    const { place, doubts } = of('鼓楼区人民政府', '鼓楼区人民政府关于印发方案的通知');
    expect(place).toEqual({ name: '鼓楼区', fullName: '鼓楼区', level: 'county', province: null, parent: null });
    expect(doubts).toHaveLength(1);
    expect(doubts[0]?.message).toMatch(/“鼓楼区” of 4 places .*南京市鼓楼区.*, expected one/u);
  });

  it('of such a name is the one whose city the text names alone, still in doubt', () => {
    const { place, doubts } = of('鼓楼区人民政府', '按照南京市委、南京市人民政府部署');
    expect(place).toMatchObject({ fullName: '南京市鼓楼区', province: '江苏省', parent: '南京市' });
    expect(doubts[0]?.message).toContain('the text names 南京市 alone');
    expect(of('鼓楼区人民政府', '南京市、福州市').place.province).toBeNull();
  });

  it('of such a name is certain where the title prints the superior', () => {
    const { place, doubts } = issuingPlace(['鼓楼区人民政府', '南京市鼓楼区养老服务规划'], '');
    expect([place.fullName, doubts]).toEqual(['南京市鼓楼区', []]);
  });

  it('of a development zone is a part of its city, in doubt', () => {
    const { place, doubts } = of('淄博市高新技术产业开发区管理委员会');
    expect(place).toEqual({
      name: '淄博高新技术产业开发区',
      fullName: '淄博市高新技术产业开发区',
      level: 'county',
      province: '山东省',
      parent: '淄博市',
    });
    expect(doubts).toHaveLength(1);
  });

  it('outside the list of divisions keeps its printed name, in doubt', () => {
    const { place, doubts } = of('青禾市人民政府');
    expect(place).toEqual({ name: '青禾', fullName: '青禾市', level: 'prefecture', province: null, parent: null });
    expect(doubts[0]?.message).toContain('“青禾市”');
  });

  it.each(['市人民政府', '加快城市更新行动方案', '城区生活垃圾分类方案', '', '国家级高新区建设方案', '清华大学'])(
    'is not guessed from “%s”',
    (authority) => {
      const { place, doubts } = of(authority);
      expect(place).toMatchObject({ name: '未详', province: null, parent: null });
      expect(doubts).toHaveLength(1);
    },
  );
});

const { converted } = await ingest(process.cwd());
const { places } = readVocabulary(process.cwd());

it.each(checkedOnly(converted).map((one) => [one.plan.id, one] as const))(
  'of the plan %s is what a person wrote down for it',
  (id, { plan, file }) => {
    const { name, fullName, level, province, parent } = places.find((one) => one.id === id) ?? {};
    const text = String(file.value);
    expect(issuingPlace(authoritiesOf(plan, text), text)).toEqual({ place: { name, fullName, level, province, parent }, doubts: [] });
  },
);
