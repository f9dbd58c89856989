import type { Words } from './words.ts';

/** Words for provisions.json. */
export const provisions: Words = {
  id: ['编号', '条款在全站的编号：文件编号/条款编号。'],
  plan: ['文件', '所属文件的编号。'],
  number: ['条款编号', '文件之内的编号，由印出的序号而来：二、（二）2. 为 2-2-2。'],
  label: ['印出的位置', '印出的序号，逐级相连；前言和不编号的段落为空字符串。'],
  kind: ['种类', '在提纲中的种类：chapter 章，section 节，paragraph 段，item 条，box 专栏，table 表，preface 前言，closing 结尾。'],
  title: ['标题', '标题，照印；没有标题的为空。'],
  text: ['文字', '本条自己的文字，照印：标题、正文、责任单位；不含序号，也不含下级条款。'],
  isTask: ['是否任务', '是否为一项任务。'],
  parent: ['上级条款', '上一级条款在全站的编号；最上一级为空。'],
  url: ['地址', '在本站的地址：任务有自己的页面，其他条款是全文页上的一处。'],
};
