import { readChoice, readCopies } from '../../offline/storage.ts';
import { leave, makeOrUpdate, type Site } from './deeds.ts';
import { scopeOf } from './follow.ts';

const box = document.querySelector<HTMLElement>('[data-offline]');
const worker = document.querySelector<HTMLElement>('[data-worker]')?.dataset['worker'];
const part = <E extends HTMLElement>(selector: string) => box?.querySelector<E>(selector) ?? undefined;

const say = (sentence: string) => {
  const state = part('[data-state]');
  if (state) state.textContent = sentence;
};

const show = (fact: string, value: string) => {
  const place = part(`[data-fact=${fact}]`);
  if (place) place.textContent = value;
};

const offer = (deed: string, offered: boolean) => {
  const button = part<HTMLButtonElement>(`[data-deed=${deed}]`);
  if (button) button.hidden = !offered;
};

/** Shows what there is: the newest whole copy, or why there is none. */
async function look({ scope }: Site): Promise<void> {
  const copy = (await readCopies(scope)).at(-1);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  const off = (await readChoice(scope)) === 'off';
  if (copy) {
    show('version', `${copy.release.version}（${copy.name.split(' ').at(-1) ?? ''}）`);
    show('date', copy.date);
    show('files', `${Object.keys(copy.release.files).length} 个`);
    show('size', `${(copy.release.bytes / 1e6).toFixed(1)} MB`);
  }
  const facts = part('dl');
  if (facts) facts.hidden = !copy;
  offer('make', !copy);
  offer('update', copy !== undefined);
  offer('leave', !off && (copy !== undefined || registration !== undefined));
  if (copy) say(registration?.waiting ? '新版本已经到齐，刷新即用。' : '副本完整，没有网络也可以使用全站。');
  else if (off) say('已关闭，本机没有副本。');
  else say(registration?.installing ? '正在建立副本……' : '本机还没有副本。');
}

/** Does what a button says, telling how it goes and how it went. */
async function act(deed: string, site: Site): Promise<void> {
  try {
    if (deed === 'leave') await leave(site);
    else await makeOrUpdate(site, (done) => say(`正在下载，已完成 ${Math.floor(done * 100)}%。`));
    await look(site);
    if (deed === 'update' && part('[data-state]')?.textContent.startsWith('副本完整')) say('已是最新版本。');
  } catch {
    await look(site);
    say('没有完成：网络中断、空间不足，或网站正在更新。已下载的部分会留下，稍后可再试。');
  }
}

if (box && worker === undefined) say('这个网站没有离线副本。');
else if (worker !== undefined && 'serviceWorker' in navigator) {
  const site: Site = { worker, scope: scopeOf(worker) };
  void look(site);
  // The copy may be made, or brought up to date, while this page is open.
  void navigator.serviceWorker.ready.then(() => look(site));
  box?.addEventListener('click', ({ target }) => {
    const deed = target instanceof HTMLButtonElement ? target.dataset['deed'] : undefined;
    if (deed !== undefined) void act(deed, site);
  });
}
