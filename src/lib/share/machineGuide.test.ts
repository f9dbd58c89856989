import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { machineGuide } from './machineGuide.ts';

it('is a title, a summary, and sections of links with a note each (llmstxt.org)', () => {
  const corpus = realCorpus();
  const lines = machineGuide(corpus, (path) => `https://policy.example${path}`).split('\n');
  expect(lines[0]).toBe('# 政策对读');
  expect(lines[2]).toMatch(/^> /u);
  const sections = lines.filter((line) => line.startsWith('## '));
  expect(sections).toEqual(['## 文件', '## 数据', '## 怎样引用', '## Optional']);
  const items = lines.slice(lines.indexOf('## 文件')).filter((line) => line !== '' && !line.startsWith('## '));
  for (const line of items) expect(line).toMatch(/^- \[.+\]\(https:\/\/policy\.example\/[^)\s]*\): \S/u);
  for (const { id, title } of corpus.plans)
    expect(items.some((line) => line.includes(`[${title}]`) && line.endsWith(`/plans/${id}.md`))).toBe(true);
});
