import { href } from '../../lib/link.ts';
import { retry } from '../retry.ts';
import { element } from './element.ts';
import type { page as parts } from './page.ts';
import { showStatus } from './status.ts';

/**
 * Says what failed, what still works, and what to do: try again, or, where the site was released anew, load the page afresh.
 * @param again Searches again, on this page.
 */
export function showFailure(page: typeof parts, query: string, stale: boolean, again: () => void): void {
  const button = element('button', { type: 'button', 'data-search-retry': true }, stale ? '重新载入' : '重试');
  button.addEventListener('click', stale ? () => location.reload() : () => retry(again));
  const link = (path: string, label: string) => element('a', { href: href(path) }, label);
  page.results.replaceChildren(
    button,
    element(
      'p',
      { class: 'note' },
      '仍可使用：',
      link('/themes/', '按主题看'),
      '、',
      link('/terms/', '按提法查'),
      '、',
      link('/plans/', '打开全文'),
      '后用浏览器的页内查找（Ctrl+F）。',
    ),
  );
  const sentence = stale ? '网站刚刚更新，本页还是旧的：重新载入后再检索。' : '检索没有成功：索引没有载入。';
  showStatus(page.status, { state: 'error', query, sentence });
}
