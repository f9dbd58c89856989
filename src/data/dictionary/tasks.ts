import type { Words } from './words.ts';

/** Words for tasks.json. */
export const tasks: Words = {
  id: ['编号', '任务在全站的编号，与 provisions 相同。'],
  plan: ['文件', '所属文件的编号。'],
  label: ['印出的位置', '印出的序号，逐级相连。'],
  title: ['标题', '标题，照印；没有标题的取首句。'],
  text: ['文字', '标题、正文、责任单位，照印。'],
  units: ['责任单位', '先列本条印出的，依印出的次序；再列专栏或总括句交给它的。'],
  'units[].name': ['单位', '单位名称，照印。'],
  'units[].department': ['部门', '归入的部门，为 departments 的编号；尚未归类的为空。'],
  'units[].role': ['角色', 'lead 牵头，只在印有“牵头”二字时；responsible 其他责任单位。'],
  'units[].from': ['印在何处', '单位不印在任务本身时，印出它的条款（专栏或总括句）的编号；否则为空。'],
  openEnded: ['名单是否未完', '名单是否以“等”字收尾。'],
  themes: ['主题', '任务归入的主题。'],
  'themes.primary': ['首要主题', '首要主题的编号；一个主题词也没有的为空。'],
  'themes.secondary': ['兼及主题', '兼及主题的编号。'],
  terms: ['提法', '本条加“”的提法，照印。'],
  instruments: ['依据文件', '本条在《》中引用的文件题名，照印。'],
  targets: ['目标', '本条写明的目标的编号。'],
  url: ['地址', '任务自己的页面，从站点根目录起。'],
};
