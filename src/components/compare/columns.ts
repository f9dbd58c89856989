import type { Head } from '../../lib/compare/picture.ts';
import { h, type Child, type Markup } from '../../lib/markup.ts';
import { planMark, planName } from './names.ts';

/**
 * The buttons in the head of a column: to the left, to the right, hide.
 * @param fixed whether the first column stays the first: the task whose counterparts are compared.
 */
export function columnTools(heads: readonly Head[], fixed: boolean): (head: Head) => Child {
  return (head) => {
    const at = heads.indexOf(head);
    const { id, name } = head.plan;
    if (heads.length < 2) return null;
    const first = fixed ? 1 : 0;
    const button = (action: string, label: string, off: boolean): Child =>
      !off && h('button', { type: 'button', 'data-action': action, 'data-of': id, 'aria-label': `${name}${label}` }, label);
    return h(
      'p',
      { class: 'column-tools screen-only' },
      button('left', '左移', at <= first),
      button('right', '右移', at < first || at === heads.length - 1),
      button('hide', '隐藏', at < first),
    );
  };
}

/** Which columns are hidden, each with a way back. */
export function hiddenNote(hidden: readonly Head['plan'][]): Child {
  if (hidden.length === 0) return null;
  return h(
    'p',
    { class: 'hidden-note small screen-only' },
    '已隐藏：',
    hidden.map((plan) => [
      planName(plan),
      h('button', { type: 'button', 'data-action': 'show', 'data-of': plan.id, 'aria-label': `显示${plan.name}` }, '显示'),
    ]),
  );
}

/** On a phone: the subject, and a tab for each plan. */
export function tabsMarkup(title: string, heads: readonly Head[], open: string): Markup {
  return h(
    'div',
    { class: 'tabs', role: 'group', 'aria-label': `${title}：选看一份文件` },
    h('span', { class: 'subject' }, title),
    heads.map(({ plan }) =>
      h(
        'button',
        { type: 'button', 'data-tab': plan.id, 'aria-pressed': String(plan.id === open), 'aria-label': plan.name },
        planMark(plan),
        h('span', { class: 'tab-name' }, plan.name),
      ),
    ),
  );
}
