import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addPlan } from './addPlan.ts';
import { removePlan } from './removePlan.ts';

const home = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
const root = join(home, 'project');
beforeAll(() => {
  // the project with its first five plans alone, whatever was added since, none of them released
  const first = /^(?:00[0-4]_\w+\.(?:txt|source\.yml)|(?:yuncheng|yanhu|jincheng|zibo|xinxiang)\.mdx)$/u;
  const isFirst = (path: string): boolean => !statSync(path).isFile() || first.test(basename(path)) || !/seeds|plans/u.test(path);
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true, filter: isFirst });
  rmSync(join(root, 'content/addresses'), { recursive: true });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Run a command in the project, and collect what it prints. */
async function run(command: typeof addPlan, ...args: string[]) {
  let stdout = '';
  let stderr = '';
  const terminal = { stdout: { write: (text: string) => (stdout += text) }, stderr: { write: (text: string) => (stderr += text) } };
  const status = await command(root, args, terminal);
  return { status, stdout, errors: stderr === '' ? [] : stderr.trimEnd().split('\n') };
}

/** Run a script as npm does. */
function spawned(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every file of the project with its bytes. */
const tree = (): [string, string][] =>
  readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .sort()
    .map((path) => [path, statSync(path).isFile() ? readFileSync(path, 'latin1') : '']);

/** A file outside the project, as a person would have it. */
function given(name: string, content: string | Uint8Array): string {
  writeFileSync(join(home, name), content);
  return join(home, name);
}

const plan = (city: string, subject: string, year = 2026) => `${city}人民政府关于印发${city}${subject}的通知

各有关单位：

现将《${city}${subject}》印发给你们，请认真组织实施。

${city}人民政府

${String(year)}年3月5日

${city}${subject}

为做好工作，制定本规划。

一、主要目标

到${String(year + 2)}年，全市养老床位达到3000张以上。

二、主要任务

（一）建设设施。新建日间照料中心。（市民政局牵头，市财政局配合）

（二）培养队伍。培训护理员。（市人力资源社会保障局负责）
`;

const sidecarOf = (id: string) => parse(readFileSync(join(root, `seeds/${id}.source.yml`), 'utf8')) as Record<string, unknown>;

describe('add-plan', async () => {
  it('takes a plan in by its file alone, and remove-plan leaves no trace of it', async () => {
    const before = tree();
    const text = plan('太原市', '养老服务规划');
    const { status, stdout, errors } = await run(addPlan, given('养老 规划.TXT', text));
    expect([status, errors]).toEqual([0, []]);
    expect(stdout).toContain('太原市养老服务规划');
    expect(stdout).toContain('npm run remove-plan -- taiyuan undoes this');
    expect(readFileSync(join(root, 'seeds/taiyuan.txt'), 'utf8')).toBe(text);
    expect(sidecarOf('taiyuan')).toMatchObject({
      plan: 'taiyuan',
      origin: '未注明来源，待核',
      confirmed: false,
      place: { name: '太原', fullName: '太原市', mark: '太', province: '山西省', level: 'prefecture', parent: null },
    });
    expect(readFileSync(join(root, 'seeds/taiyuan.source.yml'), 'utf8')).toContain('province: 山西省 # confirm');
    expect(spawned('ingest', '--check')).toMatchObject({ status: 0 });

    expect(await run(removePlan, 'taiyuan')).toMatchObject({ status: 0, errors: [] });
    expect(tree()).toEqual(before);
  });

  it('takes a saved page, its address as origin', async () => {
    const before = tree();
    const lines = plan('太原市', '养老服务规划').split('\n\n');
    const head =
      '<meta charset="utf-8"><meta name="SiteName" content="太原市人民政府网站"><meta name="Url" content="https://example.cn/1.html">';
    const page = `<!DOCTYPE html><html><head>${head}</head><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`;
    expect(await run(addPlan, given('page.htm', page))).toMatchObject({ status: 0 });
    expect(readFileSync(join(root, 'seeds/taiyuan.htm'), 'utf8')).toBe(page);
    expect(sidecarOf('taiyuan')).toMatchObject({ origin: '太原市人民政府网站，https://example.cn/1.html', place: { fullName: '太原市' } });
    await run(removePlan, 'taiyuan');
    expect(tree()).toEqual(before);
  });

  it('tells plans of one place apart by id, mark and order', async () => {
    const before = tree();
    for (const [name, subject, year] of [
      ['a.txt', '养老服务规划', 2021],
      ['b.txt', '数字经济规划', 2022],
    ] as const)
      expect(await run(addPlan, given(name, plan('运城市', subject, year)))).toMatchObject({ status: 0 });
    const [first, second] = ['yuncheng-2021', 'yuncheng-2022'].map((id) => sidecarOf(id)['place']) as { mark: string; order: number }[];
    expect([first?.mark, second?.mark]).toEqual(['运养', '运数']);
    expect((second?.order ?? 0) - (first?.order ?? 0)).toBe(1);
    expect(spawned('ingest', '--check')).toMatchObject({ status: 0 });
    for (const id of ['yuncheng-2021', 'yuncheng-2022']) await run(removePlan, id);
    expect(tree()).toEqual(before);
  });

  it('doubts a document whose number a plan has already', async () => {
    const before = tree();
    const numbered = plan('太原市', '养老服务规划').replace('的通知', '的通知\n\n并政发〔2026〕7号');
    expect((await run(addPlan, given('first.txt', numbered))).stdout).not.toContain('same-document');
    const { status, stdout } = await run(addPlan, given('second.txt', `${numbered}\n`), '--id', 'taiyuan-again');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /taiyuan-again\.source\.yml:\d+:1 same-document Unexpected document number “并政发〔2026〕7号”, which plan taiyuan has too/u,
    );
    for (const id of ['taiyuan-again', 'taiyuan']) await run(removePlan, id);
    expect(tree()).toEqual(before);
  });

  it('takes a file that is named by its extension alone, and ends quietly where nobody reads on', async () => {
    const before = tree();
    const path = given('.txt', plan('太原市', '养老服务规划'));
    const piped = spawnSync('sh', ['-c', `"$1" "$2" "$3" | true`, 'sh', process.execPath, resolve('scripts/addPlan.ts'), path], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(piped.stderr).not.toContain('EPIPE');
    expect(spawned('ingest', '--check')).toMatchObject({ status: 0 });
    expect(await run(removePlan, 'taiyuan')).toMatchObject({ status: 0 });
    expect(tree()).toEqual(before);
  });

  it('takes the id it is given, and is loud about a text without place and outline', async () => {
    const before = tree();
    const { status, stdout } = await run(addPlan, given('bare.txt', '这里什么标题也没有。\n'), '--id', 'bare-1');
    expect(status).toBe(0);
    expect(stdout).toContain('NO OUTLINE');
    expect(stdout).toMatch(/ {2}seeds\/bare-1\.source\.yml:\d+:1 place Unexpected text without an issuing place/u);
    expect(readFileSync(join(root, 'seeds/bare-1.source.yml'), 'utf8')).toContain('未详 # confirm: in doubt, see the report');
    await run(removePlan, 'bare-1');
    expect(tree()).toEqual(before);
  });

  it('survives a text full of markup, and shows none of it to the terminal', async () => {
    const before = tree();
    const hostile = `${plan('太原市', '规划')}{{x}} <script>alert(1)</script> import a from "b"\n\u200b---\n`;
    const { status, stdout } = await run(addPlan, given('hostile.txt', hostile));
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/\u200b/u);
    expect(spawned('ingest', '--check')).toMatchObject({ status: 0 });
    await run(removePlan, 'taiyuan');
    expect(tree()).toEqual(before);
  });

  it('explains itself', async () => {
    expect((await run(addPlan, '--help')).stdout).toContain('--id <slug>');
    expect((await run(removePlan, '--help')).stdout).toContain('remove-plan -- <slug>');
  });

  it('is a command with an exit code and one line for an error', () => {
    expect(spawned('addPlan', 'missing.txt')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'missing.txt: there is no such file; check the path\n',
    });
    expect(spawned('removePlan', 'missing').status).toBe(1);
  });

  it('ended by Ctrl-C has done everything or nothing', async () => {
    const before = tree();
    const file = given('interrupted.txt', plan('太原市', '养老服务规划'));
    for (const delay of [200, 400, 600]) {
      const child = spawn(process.execPath, [resolve('scripts/addPlan.ts'), file], { cwd: root, stdio: 'ignore' });
      const ended = new Promise((end) => child.on('close', end));
      setTimeout(() => child.kill('SIGINT'), delay);
      await ended;
      const added = readdirSync(join(root, 'seeds')).filter((name) => name.startsWith('taiyuan'));
      if (added.length > 0) await run(removePlan, 'taiyuan');
      expect(tree()).toEqual(before);
    }
  });
});

/** 知识产权 in GB18030. */
const GB18030 = Buffer.from('d6aacab6b2fac8a8', 'hex');

describe('bad input to add-plan', async () => {
  const good = plan('太原市', '养老服务规划');
  const big = (): string => {
    const path = given('big.txt', '');
    truncateSync(path, 50 * 1024 * 1024);
    return path;
  };
  const folder = (): string => {
    mkdirSync(join(home, 'folder'), { recursive: true });
    return join(home, 'folder');
  };
  it.each<[string, () => string[], RegExp]>([
    ['no argument', () => [], /found 0 arguments, expected one file; usage: npm run add-plan/u],
    ['two files', () => ['a.txt', 'b.txt'], /found 2 arguments, expected one file/u],
    ['an unknown option', () => [given('x.txt', good), '--force'], /'--force'; usage:/u],
    ['--id without a value', () => [given('x.txt', good), '--id'], /--id.*usage:/u],
    ['a missing file', () => ['/nowhere/x.txt'], /^\/nowhere\/x\.txt: there is no such file/u],
    ['a file name with a line break', () => ['a\nb'], /^a b: there is no such file/u],
    ['a folder', () => [folder()], /folder: found a folder or device, expected a file/u],
    ['an empty file', () => [given('empty.txt', '')], /empty\.txt: .*empty/u],
    ['a binary file', () => [given('binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]))], /binary\.txt: /u],
    ['a file of 50 MB', () => [big()], /big\.txt: /u],
    ['a truncated docx', () => [given('cut.docx', Buffer.from('504b0304140000000800', 'hex'))], /cut\.docx: /u],
    ['an encrypted pdf', () => [resolve('scripts/read/formats/fixtures/encrypted.pdf')], /encrypted\.pdf: .*password/u],
    ['half GB18030, half UTF-8', () => [given('mixed.txt', Buffer.concat([Buffer.from(good), GB18030]))], /mixed\.txt: .*encod/iu],
    [
      'a mark that reorders text',
      () => [given('bidi.txt', good.replace('。', '\u202e。'))],
      /bidi\.txt: line \d+, column \d+: found .* U\+202E/u,
    ],
    [
      'a text that hides characters',
      () => [given('hidden.txt', [...good].join('\u200b'))],
      /hidden\.txt: \d+ of its \d+ characters cannot be seen/u,
    ],
    [
      'code instead of a plan',
      () => [given('code.txt', 'import x from "y"\n{<script>1</script>}')],
      /code\.txt: found no Chinese character/u,
    ],
    ['a slug that leaves the folder', () => [given('x.txt', good), '--id', '../x'], /x\.txt: --id \.\.\/x: expected lower-case letters/u],
    ['a slug in upper case', () => [given('x.txt', good), '--id', 'Taiyuan'], /--id Taiyuan: expected lower-case/u],
    ['a slug in Chinese', () => [given('x.txt', good), '--id', '太原'], /--id 太原: expected lower-case/u],
    ['a slug that is too long', () => [given('x.txt', good), '--id', 'q'.repeat(41)], /expected at most 40 characters/u],
    ['a slug that is taken', () => [given('x.txt', good), '--id', 'zibo'], /--id zibo: this plan is there already/u],
    [
      'a slug that a seed is named by',
      () => [given('x.txt', good), '--id', 'stray'],
      /--id stray: seeds\/ or content\/plans\/ has a file/u,
    ],
    ['a slug that ends in a hyphen', () => [given('x.txt', good), '--id', 'a-'], /--id a-: expected .* single hyphens/u],
    ['the bytes of a seed', () => [join(root, 'seeds/003_5dc2385c5e82a20c.txt')], /the same bytes are in seeds\/ already, as plan zibo/u],
  ])('%s: one line, exit code 1, nothing changed', async (_, args, message) => {
    if (message.source.includes('stray')) writeFileSync(join(root, 'seeds/stray.txt'), '散');
    const given = args();
    const before = tree();
    const { status, stdout, errors } = await run(addPlan, ...given);
    expect([status, stdout, errors.length]).toEqual([1, '', 1]);
    expect(errors[0]).toMatch(message);
    expect(tree()).toEqual(before);
    rmSync(join(root, 'seeds/stray.txt'), { force: true });
  });
});

describe('remove-plan', async () => {
  it.each<[string, string[], RegExp]>([
    ['no argument', [], /found 0 arguments, expected one plan id; usage:/u],
    ['an unknown plan', ['taiyuan'], /^taiyuan: there is no such plan; known are jincheng, xinxiang, yanhu, yuncheng, zibo$/u],
    ['a path', ['../seeds'], /^\.\.\/seeds: is no plan id; known are /u],
    ['the name of a seed of another plan', ['000_d1378e198884a17e'], /seeds\/000_d1378e198884a17e\.source\.yml is of plan yuncheng/u],
  ])('refuses %s', async (_, args, message) => {
    const before = tree();
    const { status, errors } = await run(removePlan, ...args);
    expect([status, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toMatch(message);
    expect(tree()).toEqual(before);
  });

  it('finds a seed by the plan that its sidecar names, whatever its own name', async () => {
    const others = tree().filter(([path]) => !/003_5dc2385c5e82a20c|plans\/zibo\.mdx/u.test(path));
    expect(await run(removePlan, 'zibo')).toMatchObject({ status: 0 });
    expect(tree()).toEqual(others);
    for (const name of ['seeds/003_5dc2385c5e82a20c.txt', 'seeds/003_5dc2385c5e82a20c.source.yml', 'content/plans/zibo.mdx'])
      cpSync(name, join(root, name));
  });

  it('refuses where two sidecars name the plan, where another file shares the sidecar, and where the conversion is of another seed', async () => {
    const attempt = async (path: string, content: string): Promise<string> => {
      const old = statSync(join(root, path), { throwIfNoEntry: false }) ? readFileSync(join(root, path)) : null;
      writeFileSync(join(root, path), content);
      const before = tree();
      const { status, errors } = await run(removePlan, 'zibo');
      expect([status, errors.length]).toEqual([1, 1]);
      expect(tree()).toEqual(before);
      if (old) writeFileSync(join(root, path), old);
      else rmSync(join(root, path));
      return errors[0] ?? '';
    };
    const sidecar = readFileSync('seeds/003_5dc2385c5e82a20c.source.yml', 'utf8');
    expect(await attempt('seeds/second.source.yml', sidecar)).toContain('named by');
    expect(await attempt('seeds/003_5dc2385c5e82a20c.pdf', 'x')).toContain('found 2 files');
    const mdx = readFileSync('content/plans/zibo.mdx', 'utf8').replace('file: 003_5dc2385c5e82a20c.txt', 'file: other.txt');
    expect(await attempt('content/plans/zibo.mdx', mdx)).toContain('was made from seeds/other.txt');
  });

  it('keeps the last plan, without which there is no site', async () => {
    for (const id of ['yuncheng', 'yanhu', 'jincheng', 'zibo']) expect(await run(removePlan, id)).toMatchObject({ status: 0 });
    const before = tree();
    const { status, errors } = await run(removePlan, 'xinxiang');
    expect([status, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toContain('is the only plan');
    expect(tree()).toEqual(before);
  });
});
