import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { datasetNames, datasets } from '../schemas/dataset.ts';
import { toCsv } from './csv.ts';
import { dataSet } from './dataFile.ts';
import { presentOf, rowSchema } from './jsonSchema.ts';

it('writes a byte order mark, quotes commas and line breaks, and joins lists', () => {
  expect(
    toCsv([
      { a: '一,二', b: ['甲', '乙'], c: null, d: { e: 1 } },
      { a: '上\n下', b: [], c: 0, d: null },
    ]),
  ).toBe('\ufeffa,b,c,d\n"一,二",甲、乙,,"{""e"":1}"\n"上\n下",,0,\n');
});

it('writes a list as JSON where 、 could not be parted again', () => {
  expect(toCsv([{ a: ['一核、两带', '多点'] }, { a: ['[1]'] }, { a: ['', '乙'] }])).toBe(
    '\ufeffa\n"[""一核、两带"",""多点""]"\n"[""[1]""]"\n"["""",""乙""]"\n',
  );
});

it('keeps words from running as a formula, and a sign alone as it is', () => {
  expect(toCsv([{ a: '=HYPERLINK("http://a.example")', b: '=', c: ['-5%', '10%'] }])).toBe(
    '\ufeffa,b,c\n"\'=HYPERLINK(""http://a.example"")",=,\'-5%、10%\n',
  );
});

it('keeps its heads where there are no rows', () => {
  expect(toCsv([], ['a', 'b'])).toBe('\ufeffa,b\n');
});

/** What a cell means, by the schema of its column alone. */
function meant(cell: string, column: ReturnType<typeof presentOf>, nullable: boolean): unknown {
  if (cell === '') return column.type === 'array' ? [] : nullable ? null : '';
  if (column.type === 'array' && column.items?.type === 'string') return cell.startsWith('[') ? JSON.parse(cell) : cell.split('、');
  return column.type === 'string' ? cell : JSON.parse(cell);
}

const corpus = realCorpus();

describe.each(datasetNames)('%s.csv', (name) => {
  it('says the same as the JSON, cell by cell', () => {
    const set = dataSet(name, corpus);
    const [csv, json] = [set.csv, set.json].map(({ content }) => content.toString());
    expect(csv?.startsWith('\ufeff')).toBe(true);
    const { properties = {} } = rowSchema(name);
    const read = csvParse(csv?.slice(1) ?? '');
    expect(read.columns).toEqual(Object.keys(datasets[name].shape));
    const rows = read.map((row) =>
      Object.fromEntries(
        Object.entries(properties).map(([field, schema]) => {
          const nullable = datasets[name].shape[field as never] as { safeParse: (value: unknown) => { success: boolean } };
          return [field, meant(row[field] ?? '', presentOf(schema), nullable.safeParse(null).success)];
        }),
      ),
    );
    expect(rows).toEqual(JSON.parse(json ?? ''));
  });
});
