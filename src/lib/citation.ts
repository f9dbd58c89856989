import type { Plan } from '../schemas/plan.ts';

/**
 * Citation after GB/T 7714: issuer. title: place[Z]. document number, date. Parts the text does not print are left out.
 * @param place printed place of the clause, empty for the whole plan: `二、（二）2.`
 */
export function citation(plan: Plan, place = ''): string {
  const author = plan.issuer ?? `${plan.name}人民政府`;
  const title = place ? `${plan.title}: ${place}` : plan.title;
  const facts = [plan.documentNumber, plan.signedOn].filter((fact) => fact !== null).join(', ');
  return `${author}. ${title}[Z].${facts ? ` ${facts}.` : ''}`;
}
