import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { bodyOf } from './samples.ts';
import { unitsLastIn } from './unitsLast.ts';

it('finds a list that is printed behind the items of its 专栏', () => {
  const item = '  <Provision id="1-b1-1" kind="item">\n    甲。\n\n    <Units>\n      （市科技局）\n    </Units>\n  </Provision>\n';
  const units = '\n  <Units>\n    （市财政局）\n  </Units>\n';
  expect([...unitsLastIn(`<Provision id="1-b1" kind="box">\n${item}${units}</Provision>`)]).toEqual(['1-b1']);
  expect([...unitsLastIn(`<Provision id="1-b1" kind="box">\n${units}${item}</Provision>`)]).toEqual([]);
  expect([...unitsLastIn(`<Provision id="1" kind="item" />\n<Provision id="2" kind="item">\n${units}</Provision>`)]).toEqual([]);
});

it('finds a list behind provisions without a word', () => {
  expect([
    ...unitsLastIn('<Provision id="1">\n  <Provision id="1-1" kind="item" />\n\n  <Units>\n    （甲）\n  </Units>\n</Provision>'),
  ]).toEqual(['1']);
});

it('takes a tag that a plan prints for text', () => {
  expect([...unitsLastIn('<Provision id="1" kind="item">\n  \\</Provision>\n\n  <Units>\n    （甲）\n  </Units>\n</Provision>')]).toEqual(
    [],
  );
});

it('finds the twelve lists of 盐湖区 that stand at the foot of a 专栏', () => {
  const corpus = realCorpus();
  const found = corpus.plans.map(({ id }) => [id, unitsLastIn(bodyOf(id))] as const).filter(([, last]) => last.size > 0);
  expect(found.map(([id, { size }]) => [id, size])).toEqual([['yanhu', 12]]);
  for (const number of found[0]?.[1] ?? []) {
    expect(corpus.provision(`yanhu/${number}`)).toMatchObject({ kind: 'box', units: expect.any(String) as string });
  }
});
