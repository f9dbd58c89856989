import { expect, it } from 'vitest';
import { topicOf } from './topic.ts';

it.each([
  ['广州市居家社区养老服务管理办法', '广州', '广州市', '居家'],
  ['“无废城市”建设试点工作方案', '国务院', '国务院', '无废'],
  ['运城市盐湖区“十四五”知识产权保护和运用规划', '盐湖区', '运城市盐湖区', '知识'],
  ['关于加快推进数字经济发展的若干措施', '太原', '太原市', '数字'],
  ['2024年', '太原', '太原市', ''],
])('%s is about the words after place and formula', (title, name, fullName, topic) => {
  expect(topicOf(title, { name, fullName })).toBe(topic);
});
