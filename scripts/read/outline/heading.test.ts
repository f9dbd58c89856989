import { describe, expect, it } from 'vitest';
import { splitHeading, splitLead } from './heading.ts';
import { annexActs, setsScene } from './scene.ts';

describe('splitHeading', () => {
  it.each([
    ['完善机制。强化统筹。加强协同。', '完善机制。', '强化统筹。加强协同。'],
    ['推动“一网通办。”落地。完善流程。', '推动“一网通办。”落地。', '完善流程。'],
    ['总体目标：到2025年，达到10件。', '总体目标：', '到2025年，达到10件。'],
    ['鼓励机构设立分支，支持建立联盟。', '鼓励机构设立分支，支持建立联盟。', ''],
  ])('%s runs in', (text, title, body) => {
    expect(splitHeading(text)).toEqual({ title, runIn: true, body });
  });

  it('takes a short line without a stop as a heading alone, one that goes on as text', () => {
    expect(splitHeading('完善机制')).toEqual({ title: '完善机制', runIn: false, body: '' });
    expect(splitHeading('落实经费；')).toEqual({ title: null, runIn: false, body: '落实经费；' });
    expect(splitHeading('推'.repeat(81))).toMatchObject({ title: null });
  });
});

describe('splitLead', () => {
  it.each([
    ['坚持改革创新，战略引领。以改革为契机。', '坚持改革创新，战略引领。'],
    ['——知识产权创造取得新突破。完善机制。', '——知识产权创造取得新突破。'],
    ['--平台建设长足进步。培育3家。', '--平台建设长足进步。'],
  ])('%s has one', (text, title) => {
    expect(splitLead(text)?.title).toBe(title);
  });

  it.each(['坚持依法保护。', '到2025年，完成。推进落实。', '为全面贯彻落实。制定本方案。', '加强'])('%s has none', (text) => {
    expect(splitLead(text)).toBeNull();
  });
});

describe('setsScene', () => {
  it.each(['总体要求', '规划背景', '基本原则', '主要目标', '发展基础和面临形势', '总体要求及主要目标', '附则', '重大意义。'])(
    '%s does',
    (title) => {
      expect(setsScene(title)).toBe(true);
    },
  );

  it.each(['重点任务', '夯实知识产权保护基础', '目标任务', '落实目标责任', '研判安全形势', '着力解决突出问题', '实施保障', ''])(
    '%s does not',
    (title) => {
      expect(setsScene(title)).toBe(false);
    },
  );

  it('knows annexes that assign tasks', () => {
    expect([annexActs('重点任务分工表'), annexActs('领导小组名单')]).toEqual([true, false]);
  });
});
