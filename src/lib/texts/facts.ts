import type { Plan } from '../../schemas/plan.ts';

/** A fact about a plan that is printed: its name for readers, its key for programs. */
export interface Fact {
  key: 'issuer' | 'number' | 'date';
  name: string;
  value: string;
}

/** Issuer, number and date of a plan; what the plan does not print is left out. */
export function factsOf({ issuer, documentNumber, signedOn }: Pick<Plan, 'issuer' | 'documentNumber' | 'signedOn'>): Fact[] {
  const facts: (Omit<Fact, 'value'> & { value: string | null })[] = [
    { key: 'issuer', name: '发文机关', value: issuer },
    { key: 'number', name: '发文字号', value: documentNumber },
    { key: 'date', name: '成文日期', value: signedOn },
  ];
  return facts.filter((fact): fact is Fact => fact.value !== null);
}
