import type { Erratum, ProvisionText } from './erratum.ts';

/** Blanks that were to be filled before printing. */
const BLANKS: readonly [RegExp, string][] = [
  // 「第　次常务会议」; not 「第二次」, 「第 3 次」
  [/第[\s\u3000]+(?:次|届|号|期)[\p{Script=Han}]{0,4}/gu, '序数空白未填'],
  // 「2023年　月　日」; not 「2023年5月12日」, 「2023年 5月」
  [/(?:\d{4})?[\s\u3000]*年[\s\u3000]+月(?:[\s\u3000]+日)?/gu, '日期空白未填'],
  // 「运政发〔　〕　号」 「〔2023〕　号」; not 「〔2023〕8号」
  [/〔[\s\u3000]*(?:\d{4})?[\s\u3000]*〕[\s\u3000]+号|〔[\s\u3000]+〕/gu, '文号空白未填'],
  // 「××年」 「20XX年」 「XX万件」 「＿＿家」; not 「××区养老服务中心」, which says how names are made, nor 「XXL」
  [/\d*(?:×{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|＿{2,}|_{3,})[万亿]?(?:年|月|日|号|件|家|个|项|元|[%％])/gu, '占位符号未替换'],
  // 「专利拥有量（　）件」; not 「（三）」
  [/（[\s\u3000]+）[\p{Script=Han}]{0,4}/gu, '括号内空白未填'],
];
// A form is meant to be filled in. Matches 「填报单位：」 「（盖章）」; must not match 「填补空白」.
const FORM = /填报|填表|填写|盖章|签字|签名|附表/u;

/** Blanks left to fill, outside forms. */
export function blankErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts
    .filter(({ text }) => !FORM.test(text))
    .flatMap(({ provision, text }) =>
      BLANKS.flatMap(([form, reason]) =>
        [...text.matchAll(form)].map((match): Erratum => ({ provision, printed: match[0], suggested: null, reason, rule: 'blank' })),
      ),
    );
}
