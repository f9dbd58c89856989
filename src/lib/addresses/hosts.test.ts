import { expect, test } from 'vitest';
import { netlifyRedirects, nginxMap } from './hosts.ts';

const rows = [{ from: '/terms/入园/', to: '/plans/zibo/#s2' }];

test('hosts get addresses as they go over the wire; nginx compares decoded ones and puts the query before the fragment', () => {
  expect(netlifyRedirects(rows)).toBe('/terms/%E5%85%A5%E5%9B%AD/ /plans/zibo/#s2 301\n');
  expect(nginxMap(rows)).toBe('"/terms/入园/" "/plans/zibo/$is_args$args#s2";\n');
});
