import type { Plan } from '../schemas/plan.ts';
import { titleOf } from './planWords.ts';

/**
 * Citation after GB/T 7714: issuer. title: place[Z]. document number, date. Parts the text does not print are left out, the issuer too: nobody is named who is not.
 * @param place printed place of the clause, empty for the whole plan: `二、（二）2.`
 */
export function citation(plan: Plan, place = ''): string {
  const author = plan.issuer === null ? '' : `${plan.issuer}. `;
  const title = place ? `${titleOf(plan)}: ${place}` : titleOf(plan);
  const facts = [plan.documentNumber, plan.signedOn].filter((fact) => fact !== null).join(', ');
  return `${author}${title}[Z].${facts ? ` ${facts}.` : ''}`;
}
