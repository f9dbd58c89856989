import type { DatasetName } from '../../schemas/dataset.ts';
import { coverage, errata, instruments, reuse, terms } from './found.ts';
import { plans } from './plans.ts';
import { provisions } from './provisions.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';
import { departments, indicators, themes } from './vocabulary.ts';
import type { Words } from './words.ts';

/** Chinese words for every field of every file: the one place they stand; tests keep it complete. */
export const dictionary: Record<DatasetName, Words> = {
  plans,
  provisions,
  tasks,
  targets,
  themes,
  indicators,
  departments,
  instruments,
  terms,
  reuse,
  errata,
  coverage,
};

/** What each file is, and what one row of it stands for. */
export const about: Record<DatasetName, { label: string; row: string }> = {
  plans: { label: '文件', row: '每行一份文件：题名、字号、机关、日期、规划期与原件。' },
  provisions: { label: '条款', row: '每行一条，依文件与原文的次序；各条相连即为全文。' },
  tasks: { label: '任务', row: '每行一项任务：文字、责任单位、主题与所引文件。' },
  targets: { label: '目标', row: '每行一个目标：数值折成基本单位，另列原文写法、原句与可比性。' },
  themes: { label: '主题', row: '每行一个主题：范围、主题词与切面。' },
  indicators: { label: '指标', row: '每行一个指标：定义、计量性质、可比的条件与各种名称。' },
  departments: { label: '部门', row: '每行一类部门：各地印作什么、负责哪些任务。' },
  instruments: { label: '依据文件', row: '每行一份被引用的文件：题名、级别与全部引用处。' },
  terms: { label: '提法', row: '每行一个加引号的提法及其全部出处。' },
  reuse: { label: '同文段落', row: '每行两份文件之间的一段同文，两边都不能再长一字。' },
  errata: { label: '勘误', row: '每行一处疑似印误；原文照录不改。' },
  coverage: { label: '主题覆盖', row: '每行一个主题在一份文件里的情形及其依据。' },
};
