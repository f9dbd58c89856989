// The responsible units say who, not what. Matches （市市场监管局负责） and (责任单位:市财政局) at the end of a text;
// must not match （含高新区） inside a sentence.
const UNITS = /\s*[（(〔](?:责任单位[:：][^]*|[^（(〔]*负责)[）)〕]。?\s*$/u;

/** The text of a task without the parenthesis of responsible units at its end; offsets into the rest stay valid. */
export function withoutUnits(text: string): string {
  return text.replace(UNITS, '');
}
