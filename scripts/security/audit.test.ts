import { expect, it } from 'vitest';
import { readAudit } from './audit.ts';

const answer = (high: number, critical: number): string => JSON.stringify({ metadata: { vulnerabilities: { low: 3, high, critical } } });

it('is well only where the registry answered and found nothing grave', () => {
  expect(readAudit(answer(0, 0), 0).well).toBe(true);
  expect(readAudit(answer(2, 1), 1)).toMatchObject({ well: false });
  expect(readAudit(answer(2, 1), 1).sentence).toContain('2 of level high, 1 critical');
});

it('takes no answer for no good answer', () => {
  for (const output of ['', '<html>405</html>', '{"error":{"code":"E405"}}', '{"metadata":{}}']) {
    for (const code of [0, 1]) {
      expect(readAudit(output, code).well).toBe(false);
      expect(readAudit(output, code).sentence).toContain('no answer');
    }
  }
});
