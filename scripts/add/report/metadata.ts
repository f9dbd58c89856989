import type { Plan } from '../../../src/schemas/plan.ts';
import { columns } from './columns.ts';

/** What the document says about itself, and what it does not say. */
export function metadataLines(plan: Plan, width: number): string[] {
  const { period } = plan;
  const years = [period.start, period.end].map((year) => year ?? '?').join('–');
  const fields: [string, string | null][] = [
    ['title', plan.title === '' ? null : plan.title],
    ['notice', plan.noticeTitle],
    ['document number', plan.documentNumber],
    ['issuer', plan.issuer],
    ['addressees', plan.addressees],
    ['signed', plan.signedOn],
    ['published', plan.publishedOn],
    ['period', period.start === null && period.end === null ? null : `${years} (${period.basis})`],
    ['kind', plan.kind],
    ['programme', plan.programme],
    ['repeals', plan.supersedes.length === 0 ? null : plan.supersedes.map(({ title }) => `《${title}》`).join(' ')],
    ['place', [plan.name, plan.level, plan.parent, plan.province].filter((part) => part !== null).join(', ')],
    ['mark', plan.mark],
    ['origin', plan.source.origin],
  ];
  const silent = fields.filter(([, value]) => value === null).map(([name]) => name);
  return [
    ...columns(
      fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      width,
    ),
    ...(silent.length > 0 ? [`  not in the text: ${silent.join(', ')}`] : []),
  ];
}
