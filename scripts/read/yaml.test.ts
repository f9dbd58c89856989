import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ingest } from '../ingest.ts';
import { toYaml, type Data } from './yaml.ts';

const asYaml = (data: Data): string => stringify(data, { lineWidth: 0, version: '1.1' });
const { converted } = await ingest(process.cwd());

it.each(converted.map(({ plan }) => [plan.id, plan] as const))('prints %s as the package does', (_, plan) => {
  expect(toYaml(plan)).toBe(asYaml(plan));
});

/** Texts that YAML might take for something else, and pieces to make others of. */
const words = [
  ...[
    '是',
    '市科技局',
    '到2026年，达到3%',
    '《纲要》',
    '（一）',
    '“甲”',
    '2024年',
    '2024-01-02',
    '2-2-2',
    '1',
    '1.5',
    '1_000',
    '0x1f',
    '0o7',
    '12:30',
  ],
  ...[
    'e1',
    'e-3',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'N',
    'null',
    '~',
    'true',
    '',
    ' ',
    '甲 乙',
    '甲: 乙',
    '甲:',
    '甲 #乙',
    '甲#乙',
    '- 甲',
    '? 甲',
  ],
  ...[
    '甲\n乙',
    '甲\n\n  乙\n',
    '\n甲',
    '甲\t',
    '甲 ',
    ' 甲',
    '---',
    '甲\n---\n乙',
    '甲\n...\n',
    '&a',
    '*a',
    '!甲',
    '|',
    '>',
    '%甲',
    '@甲',
    '`',
    '[甲]',
    '{甲}',
  ],
  ...[
    "'甲'",
    '"甲"',
    `甲'"`,
    '甲\u0085乙',
    '甲\u2028乙',
    '\ud800',
    '甲\ud800',
    '\u{20000}',
    '甲\u3000乙',
    '，甲',
    '甲\\n',
    '甲\r\n乙',
    '.inf',
    '.nan',
    '=',
    '<<',
  ],
];
const text = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('id', 'title', 'units', 'leadRule', 'from'), tie('data'), { maxKeys: 4 }),
  ),
}));

it('prints any data as the package does', () => {
  fc.assert(
    fc.property(data, (value) => {
      const whole = { value, beside: 1 };
      expect(toYaml(whole)).toBe(asYaml(whole));
    }),
    { numRuns: 3000 },
  );
});

it('leaves out what is undefined', () => {
  expect(parse(toYaml({ id: 'zibo', leadRule: undefined }))).toEqual({ id: 'zibo' });
});
