import type { Provision } from '../schemas/provision.ts';

/** What an unnumbered, untitled provision is called. */
const stands: Partial<Record<Provision['kind'], string>> = { preface: '前言', closing: '结尾', table: '表', box: '专栏' };

/** How a link calls a provision: its printed place, else its heading, else what it is: 二、（二）2.; 前言; 印发通知. */
export function placeName({ number, label, title, kind }: Pick<Provision, 'number' | 'label' | 'title' | 'kind'>): string {
  if (number === 'notice') return '印发通知';
  return label || title || (stands[kind] ?? '正文');
}
