import type { Plan } from '../../schemas/plan.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { titleOf } from '../planWords.ts';
import { placeName } from '../placeName.ts';
import type { Entry } from './atom.ts';

/** Year in which the site's name was first its own, as tag: addresses want it (RFC 4151). It never changes. */
const SINCE = '2026';

/** A name that stays even if the site moves into another folder: tag:policy-parallel.example,2026:plans/yuncheng. */
export const tagOf = (site: URL, name: string): string =>
  `tag:${site.hostname},${SINCE}:${name.split('/').map(encodeURIComponent).join('/')}`;

/** The day a plan became public: printed as 发布日期, else that under its signature. */
const dayOf = ({ publishedOn, signedOn }: Plan): string | null => publishedOn ?? signedOn;

/**
 * What the feed tells: each plan on the day it was published or signed, and each erratum, which has no day of its own, on that of its plan.
 * A plan without any printed day is left out, since an entry must have one.
 * @param address absolute address of a path below the base.
 */
export function newsOf(corpus: Corpus, site: URL, address: (path: string) => string): Entry[] {
  return corpus.plans.flatMap((plan) => {
    const day = dayOf(plan);
    if (day === null) return [];
    const tasks = corpus.tasksOf(plan.id).length;
    const facts = [plan.issuer, plan.documentNumber, `${String(tasks)} 项任务`].filter((fact) => fact !== null);
    const whole: Entry = {
      id: tagOf(site, `plans/${plan.id}`),
      title: titleOf(plan),
      day,
      link: address(`/plans/${plan.id}/`),
      author: plan.issuer,
      category: '文件',
      summary: `${facts.join('，')}。`,
    };
    const errata = plan.errata.map(({ provision, printed, suggested, reason }): Entry => {
      const node = corpus.provision(`${plan.id}/${provision}`);
      return {
        id: tagOf(site, `errata/${plan.id}/${provision}/${printed}`),
        title: `勘误：${plan.name} ${node ? placeName(node) : provision}“${printed.replace(/\s+/gu, ' ')}”`,
        day,
        link: address(node?.url ?? `/plans/${plan.id}/`),
        author: null,
        category: '勘误',
        summary: `原文印作“${printed}”${suggested === null ? '' : `，疑为“${suggested}”`}：${reason}。正文照印。`,
      };
    });
    return [whole, ...errata];
  });
}
