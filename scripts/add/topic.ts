/** matches the words at the start of a title that say nothing of its subject: 「关于印发」「“十四五”」「国家」「加快」 */
const NOTHING_SAID =
  /^(?:附件|关于|印发|转发|发布|加快|推进|推动|促进|支持|深入|全面|进一步|贯彻|落实|实施|开展|加强|建设|国家|全国|全省|全市|全区|全县|年|第?十[一二三四五六]五(?:时期)?|\P{Script=Han})/u;

/** The first two characters of what a title is about: 广州市居家社区养老服务管理办法 → 居家; empty where it has none left. */
export function topicOf(title: string, place: { name: string; fullName: string }): string {
  let rest = title.replaceAll(/\s/gu, '').replace(place.fullName, '').replace(place.name, '');
  for (let head = NOTHING_SAID.exec(rest); head; head = NOTHING_SAID.exec(rest)) rest = rest.slice(head[0].length);
  return /^\p{Script=Han}{0,2}/u.exec(rest)?.[0] ?? '';
}
