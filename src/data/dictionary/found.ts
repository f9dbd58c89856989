import type { Words } from './words.ts';

/** Words for instruments.json. */
export const instruments: Words = {
  title: ['题名', '《》里最全的题名，照印。'],
  names: ['各种写法', '各处印出的题名，连同“以下简称”的简称。'],
  documentNumber: ['发文字号', '引用处印出的发文字号；都没有印出的为空。'],
  level: [
    '级别',
    '只按印出的字判定：international 国际，national 国家级，province 省级，prefecture 市级，county 县区级；判不出的为空。题名开头的“某市”一律作市级。',
  ],
  levelWords: ['判定所据', '判定级别所据的字，照印；判不出的为空。'],
  levelBasis: ['所据何处', '所据的字在哪里：title 题名，number 发文字号，text 引用处旁边；判不出的为空。'],
  plans: ['文件', '引用它的文件的编号。'],
  provisions: ['引用处', '引用它的条款的编号，每次引用一个。'],
};

/** Words for terms.json. */
export const terms: Words = {
  text: ['提法', '“”里的字，照印。'],
  provisions: ['出处', '加引号使用它的条款的编号，每次一个。'],
};

const place = (side: string, words: string): Words => ({
  [side]: [words, '这段文字所在的一处。'],
  [`${side}.provision`]: ['条款', '条款的编号。'],
  [`${side}.plan`]: ['文件', '文件的编号。'],
  [`${side}.start`]: ['起点', '在条款文字中的起点，从 0 起。', 'UTF-16 码元'],
  [`${side}.end`]: ['终点', '在条款文字中的终点，不含该位。', 'UTF-16 码元'],
  [`${side}.share`]: ['同文比例', '条款的文字有多少也见于另一处的条款，不计责任单位，按折叠后的字数。', '比例，0 至 1'],
});

/** Words for reuse.json. */
export const reuse: Words = {
  ...place('a', '前一处'),
  ...place('b', '后一处'),
  length: ['长度', '不计全角半角、空白和引号写法，至少 13 字。', '字'],
  text: ['同文', '两处相同的字句，照前一处所印。'],
};

/** Words for errata.json. */
export const errata: Words = {
  plan: ['文件', '文件的编号。'],
  provision: ['条款', '条款的编号。'],
  printed: ['印作', '印出的字，照录。'],
  suggested: ['疑应作', '可能的正字；没有可代的为空。'],
  reason: ['理由', '为何疑是印误。'],
  rule: ['规则', '发现它的规则；由人发现的为空。'],
};

/** Words for coverage.json. */
export const coverage: Words = {
  theme: ['主题', '主题的编号。'],
  plan: ['文件', '文件的编号。'],
  level: ['程度', '文件在这个主题上做到哪一步：task 有专门任务，action 有具体举措，mention 仅提到，none 未提及。'],
  quantified: ['定量目标', '文件在这个主题上写有数值的目标的编号。'],
  provision: ['条款', '可为依据的条款；未提及的为空。'],
  quote: ['原话', '可为依据的原话，照印；未提及的为空。'],
  words: ['所含主题词', '原话里的主题词，每个一次。'],
  tasks: ['任务数', '文件有几项任务属于这个主题。', '项'],
  actions: ['举措数', '文件的其他任务里有几句在这个主题上有所举措。', '句'],
  mentions: ['提及数', '另有几句提到这个主题，不计本主题的任务。', '句'],
};
