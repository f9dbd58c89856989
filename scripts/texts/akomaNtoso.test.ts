import { expect, it } from 'vitest';
import { realCorpus } from '../../src/lib/realCorpus.ts';
import { akomaNtosoOf } from '../../src/lib/texts/akn/document.ts';
import { bare, printedWords } from '../../src/lib/texts/printedOrder.ts';
import { readingOf } from '../../src/lib/texts/reading.ts';
import { addressOf, bodyOf, provisionWith, realReading, sampleReading } from '../../src/lib/texts/samples.ts';
import { readXml } from './readXml.ts';
import { akomaNtosoCheck } from './schemaCheck.ts';

const corpus = realCorpus();
const check = akomaNtosoCheck();
const made = corpus.plans.map((plan) => ({ plan, xml: akomaNtosoOf({ reading: realReading(corpus, plan), corpus, addressOf }) }));
const sample = (...of: Parameters<typeof sampleReading>): string => akomaNtosoOf({ reading: sampleReading(...of), corpus, addressOf });

it('is valid against the OASIS schema for every plan', () => {
  expect(made).not.toEqual([]);
  for (const { plan, xml } of made) expect(check(xml), plan.id).toEqual([]);
});

it('is found invalid once broken', () => {
  const [{ xml } = { xml: '' }] = made;
  const breaks: [string, string][] = [
    ['<num>', '<number>一、</number><num>'],
    ['<mainBody>', '<mainBody><content><p>甲</p></content>'],
    ['name="signed"', ''],
    [' date="2024-08-13"', ' date="2024-8-13"'],
    ['eId="s1"', 'eId="s2"'],
    ['eId="s1"', 'eId="s 1"'],
    ['<FRBRcountry value="cn"/>', ''],
  ];
  for (const [from, to] of breaks) {
    const broken = xml.replace(from, to);
    expect(broken, from).not.toBe(xml);
    expect(check(broken), `${from} → ${to}`).not.toEqual([]);
  }
});

it('holds the words of every plan in the order of print, and no others', () => {
  for (const { plan, xml } of made) expect(bare(readXml(xml).text), plan.id).toBe(printedWords(bodyOf(plan.id), plan.title));
});

it('holds every paragraph and heading character for character, in the element that has the anchor of its provision', () => {
  for (const { plan, xml } of made) {
    const { find } = readXml(xml);
    const contents = new Set(find('//akn:doc/*[not(self::akn:meta)]//akn:p | //akn:heading').map((node) => node.content));
    const ids = find('//akn:doc/*[not(self::akn:meta)]//@eId').map((node) => node.content);
    const own = corpus.provisions.filter((one) => one.plan === plan.id);
    for (const { title, paragraphs, units } of own) {
      for (const text of [title ?? [], paragraphs, units ?? []].flat()) expect(contents.has(text), text).toBe(true);
    }
    expect(ids.filter((id) => id !== 'title')).toEqual(own.map(({ number }) => `s${number}`));
  }
});

it('points at nothing that it does not list', () => {
  for (const { plan, xml } of made) {
    const { find } = readXml(xml);
    const ids = new Set(find('//@eId').map((node) => `#${node.content}`));
    const used = find('//@refersTo | //@source | //@as | //@placementBase | //akn:FRBRauthor/@href').flatMap((node) =>
      node.content.split(' '),
    );
    expect(used.length).toBeGreaterThan(10);
    expect(
      used.filter((reference) => !ids.has(reference)),
      plan.id,
    ).toEqual([]);
  }
});

it('says what the plan is: issuer, number, date, language, address', () => {
  const { value } = readXml(made.find(({ plan }) => plan.id === 'zibo')?.xml ?? '');
  const work = '//akn:FRBRWork';
  expect(value(`${work}/akn:FRBRuri/@value`)).toBe('/akn/cn/doc/plan/2024-03-03/zibo');
  expect(value(`${work}/akn:FRBRnumber/@value`)).toBe('淄政字〔2024〕6号');
  expect(value(`${work}/akn:FRBRdate[@name='signed']/@date`)).toBe('2024-03-03');
  expect(value(`//akn:TLCOrganization[@eId='issuer']/@showAs`)).toBe('淄博市人民政府');
  expect(value(`${work}/akn:FRBRalias[@name='address']/@value`)).toBe(addressOf('/plans/zibo/'));
  expect(value('//akn:FRBRExpression/akn:FRBRlanguage/@language')).toBe('zho');
});

it('marks units, citations, coinages and amounts where they are printed', () => {
  const contents = (id: string, path: string): string[] =>
    readXml(made.find(({ plan }) => plan.id === id)?.xml ?? '')
      .find(path)
      .map((node) => node.content);
  expect(contents('zibo', "//*[@eId='s2-1']//akn:quantity")).toEqual(['11件', '10.5万件', '95件', '50件']);
  expect(contents('zibo', "//*[@eId='s2-1']//akn:quantity/@normalized")[1]).toBe('105000 件');
  expect(contents('zibo', "//*[@eId='s3-3-3']//akn:organization")).toEqual([
    '市市场监管局',
    '市发展改革委',
    '市科技局',
    '市工业和信息化局',
  ]);
  expect(contents('zibo', '//akn:preamble//akn:ref')[0]).toBe('知识产权强国建设纲要（2021-2035年）');
  expect(contents('zibo', "//*[@eId='s1']//akn:term")).toEqual(['3510', '强富美优']);
  expect(contents('zibo', '//akn:docNumber')).toEqual(['淄政字〔2024〕6号']);
});

it('marks nearly every unit of every list', () => {
  for (const { plan, xml } of made) {
    const listed = plan.responsibilities.flatMap(({ units }) => units).length;
    expect(readXml(xml).find('//akn:organization').length / listed, plan.id).toBeGreaterThan(0.9);
  }
});

it('puts printed errors into notes beside the text', () => {
  for (const { plan, xml } of made) {
    const notes = readXml(xml)
      .find("//akn:note[@status='editorial']")
      .map((node) => node.content);
    expect(notes).toHaveLength(plan.errata.length + 1);
    for (const { printed } of plan.errata)
      expect(
        notes.some((note) => note.includes(printed)),
        printed,
      ).toBe(true);
  }
});

it('leaves out what a plan does not print, and says that the date is unknown where the schema demands one', () => {
  const xml = sample('<Provision id="preface" kind="preface">\n  甲。\n</Provision>');
  const { find, value, text } = readXml(xml);
  expect(check(xml)).toEqual([]);
  expect(bare(text)).toBe('甲。');
  expect(value('//akn:FRBRWork/akn:FRBRdate/@name')).toBe('unknown');
  expect(value('//akn:FRBRWork/akn:FRBRuri/@value')).toBe('/akn/cn/doc/plan/bare');
  expect(find('//akn:FRBRnumber | //akn:publication | //akn:lifecycle | //akn:docTitle | //akn:preface')).toEqual([]);
});

it('is valid for plans of odd shapes', () => {
  const box =
    '<Provision id="1-b1" kind="box" label="专栏1" title="甲">\n  <Provision id="1-b1-1~2" kind="item" label="1.">\n    乙。\n  </Provision>\n\n  <Units>\n    （丙）\n  </Units>\n</Provision>';
  const table = '<Provision id="t1" kind="table">\n  <table>\n    <tr>\n      <th />\n    </tr>\n  </table>\n\n  注：①。\n</Provision>';
  const shapes: [string, string][] = [
    ['', ''],
    ['<Provision id="notice" kind="preface" />', ''],
    ['<Provision id="closing" kind="closing">\n  甲。\n</Provision>', '甲。'],
    [
      '<Provision id="preface" kind="preface">\n  甲。\n\n  <Units>\n    （乙）\n  </Units>\n</Provision>\n\n<Provision id="closing" kind="closing" />',
      '甲。（乙）',
    ],
    [
      `<Provision id="closing" kind="closing">\n  甲。\n</Provision>\n\n${box}\n\n<Provision id="preface" kind="preface">\n  末。\n</Provision>`,
      '甲。专栏1甲1.乙。（丙）末。',
    ],
    [`${table}\n\n<Provision id="1" kind="section" label="一、" title="甲" task />`, '注：①。一、甲'],
    [`<Provision id="preface" kind="preface" title="前言">\n  甲。\n</Provision>\n\n${box}`, '前言甲。专栏1甲1.乙。（丙）'],
    [`<Provision id="notice" kind="preface" label="一、">\n  ${table.replaceAll('\n', '\n  ')}\n</Provision>`, '一、注：①。'],
  ];
  for (const [body, words] of shapes) {
    const xml = sample(body);
    expect(check(xml), body).toEqual([]);
    expect(bare(readXml(xml).text), body).toBe(words);
  }
});

it('keeps whatever a text holds as its words, and says where XML cannot hold a character', () => {
  const traps = '<p>&amp;&#65;]]>"\'\u0085\u2028\u{20000}\t\r\n　第　次<!--甲-->';
  const words = {
    paragraphs: [traps, '\u0000\u0007\uFFFE甲\uD800乙'],
    rows: [[traps]],
    units: '（<b>）',
    title: traps,
    label: '\u0001一、',
  };
  const provision = provisionWith(words);
  const { plan } = sampleReading('');
  const hostile = { ...plan, title: '"><x>\u0008', issuer: '甲 & "乙"\n', documentNumber: '<1>\u0002' };
  const xml = akomaNtosoOf({ reading: readingOf(hostile, [provision], new Set()), corpus, addressOf });
  const { find, value } = readXml(xml);
  expect(check(xml)).toEqual([]);
  expect(find('//akn:mainBody//akn:p | //akn:mainBody//akn:heading').map((node) => node.content)).toEqual([
    traps,
    traps,
    traps,
    '\uFFFD\uFFFD\uFFFD甲\uFFFD乙',
    '（<b>）',
  ]);
  expect(value('//akn:docTitle')).toBe('"><x>\uFFFD');
  expect(value("//akn:TLCOrganization[@eId='issuer']/@showAs")).toBe('甲 & "乙"\n');
  expect(find('//akn:note').at(-1)?.content).toContain('U+0001、U+0000、U+0007、U+FFFE、U+D800');
});
