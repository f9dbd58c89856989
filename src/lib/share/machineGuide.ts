import { about } from '../../data/dictionary/index.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { documentsNamed, titleOf } from '../planWords.ts';

/** A line of a list: the link, then what is there. */
const item = (title: string, url: string, note: string): string => `- [${title.replace(/[[\]]/gu, '\\$&')}](${url}): ${note}`;

/**
 * llms.txt after llmstxt.org: a title, a summary in a quotation, then sections of links with a note each.
 * @param address absolute address of a path below the base.
 */
export function machineGuide({ plans, tasks, themes }: Corpus, address: (path: string) => string): string {
  const counts = Map.groupBy(tasks, ({ plan }) => plan);
  const first = plans[0];
  const example = tasks.find(({ plan }) => plan === first?.id);
  const planItems = plans.map((plan) => {
    const facts = [plan.issuer, plan.documentNumber, plan.signedOn, `${String(counts.get(plan.id)?.length ?? 0)} 项任务`];
    const text = `；全文 ${address(`/plans/${plan.id}.md`)}`;
    return item(titleOf(plan), address(`/plans/${plan.id}/`), `${facts.filter((fact) => fact !== null).join('，')}${text}`);
  });
  const dataItems = Object.entries(about).map(([name, { label }]) =>
    item(`${name}.json`, address(`/data/${name}.json`), `${label}；字段说明在 ${name}.schema.json`),
  );
  return `${[
    '# 政策对读',
    '',
    `> 逐条对读${documentsNamed(plans)}：每一条款有固定地址，每一数值附原句。条款照印，一字不改；原文没有的，写明没有。`,
    '> Policy Parallel: Chinese municipal policy plans side by side, clause by clause, with permanent addresses and open data.',
    '',
    '条款编号由原文序号而来：二、（二）2. 记作 2-2-2。正文是官方文件的文字，其余是本站整理，二者在数据中分列。',
    '',
    '## 文件',
    '',
    ...planItems,
    '',
    '## 数据',
    '',
    item('数据说明', address('/data/'), '全部文件、字段与许可'),
    item('policy-parallel.zip', address('/data/policy-parallel.zip'), '全部数据与各份文件的全文，一次取走'),
    ...dataItems,
    '',
    '## 怎样引用',
    '',
    ...(example ? [item('引用条款', address(example.url), '每条一页，地址不变；页上有引文，含发文机关、文件名、字号、日期与条款号')] : []),
    item('方法与勘误', address('/about/'), '怎样读取、怎样归类、哪些印误'),
    '',
    '## Optional',
    '',
    item('主题', address('/themes/'), `${String(themes.length)} 个主题，各文件写了什么、没写什么`),
    item('目标', address('/targets/'), '各文件的目标与原句'),
    item('更新', address('/feed.xml'), '文件与勘误，Atom'),
    item('全部地址', address('/sitemap-index.xml'), 'Sitemap'),
  ].join('\n')}\n`;
}
