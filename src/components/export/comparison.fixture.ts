/** Sentences as the plans print them, and such as would harm a file that obeyed them. */
export const sentences = {
  quotes: '开展“入园惠企”行动，落实《知识产权强国建设纲要（2021—2035年）》，运政发〔2024〕13号。',
  blank: '经运城市盐湖区人民政府第　次常务会议研究同意。',
  formula: '=1+1',
  markup:
    '<script>alert("1")</script>&lt;b&gt; | a*b_c* `code` [链接](http://example.com) www.example.com a@example.com \\| ~10~20~ # $x$ ![图](x)',
  rare: '𠮷林省与“𠮷”字，晋城—𠮷。',
  list: '1. 加强知识产权保护',
  minus: '-5%的年均增速',
};

/** A sentence of 20,000 characters: two of them are more than a cell of Excel holds. */
export const long = '知识产权质押融资。'.repeat(2223);

/** A page with two plans in sight and one hidden, rows of every kind, and one row folded. */
export const comparison = `
<div data-comparison data-title="知识产权金融">
  <div>
    <div data-head="yuncheng" data-name="运城" data-document="运城市国家知识产权强市建设试点城市工作方案（2024-2026年）"
      data-citation="运城市人民政府. 运城市国家知识产权强市建设试点城市工作方案（2024-2026年）[Z]. 运政发〔2024〕13号, 2024-08-13."
      data-href="/plans/yuncheng/">运 运城</div>
    <div data-head="yanhu" data-name="盐湖区" data-document="盐湖区规划" data-citation="盐湖区规划[Z]." data-href="/plans/yanhu/" hidden>盐</div>
    <div data-head="jincheng" data-name="晋城" data-document="晋城市“十四五”知识产权保护和运用规划"
      data-citation="晋城市人民政府. 晋城市“十四五”知识产权保护和运用规划[Z]. 晋市政发〔2022〕32号, 2022-10-12."
      data-href="/plans/jincheng/">晋 晋城</div>
  </div>
  <details data-row open>
    <summary><h2 data-row-title>质押融资
      登记金额</h2> <span data-row-note>目标，2025 年</span></summary>
    <div data-cell="jincheng"><p data-line="fact" data-place="专栏2 4" data-href="/plans/jincheng/2-b2/">5000万元</p></div>
    <div data-cell="yuncheng"><p data-line="absent">没有专门任务，全文也没有提及。</p></div>
    <div data-cell="yanhu"><p data-line="said">不导出</p><details><summary></summary><p data-line="said">也不算折起</p></details></div>
  </details>
  <section data-row>
    <h2 data-row-title>做什么</h2>
    <div data-cell="yuncheng">
      <p data-line="said" data-place="二、（二）2. 第 1 句" data-href="/plans/yuncheng/2-2-2/#s1">
        <a href="/plans/yuncheng/2-2-2/">二、（二）2.</a>
        <span data-text>${sentences.quotes}</span>
      </p>
    </div>
    <div data-cell="jincheng">
      <p data-line="said" data-place="四、（三）1." data-href="/plans/jincheng/4-3-1/?mark=%E8%9E%8D|(a)"><span data-text>${escape(sentences.markup)}</span></p>
      <p data-line="said" data-place="四、（三）2." data-href="/plans/jincheng/4-3-2/">${sentences.formula}</p>
    </div>
    <div data-cell="yuncheng">
      <p data-line="said" data-place="二、（二）3." data-href="/plans/yuncheng/2-2-3/"><span data-text>${sentences.rare}<i hidden>不印</i></span></p>
      <p data-line="said">${sentences.blank}</p>
      <p data-line="see" data-href="/compare/#units">另一句见“责任单位”行</p>
      <p data-line="said" hidden>隐藏的句子</p>
      <details><summary>另一句</summary><p data-line="said">折起的句子</p></details>
    </div>
  </section>
  <section data-row>
    <h2 data-row-title>${sentences.list}</h2>
    <div data-cell="yuncheng"><p data-line="said" data-place="前言">${sentences.minus}</p></div>
  </section>
  <details data-row>
    <summary><h2 data-row-title>折起的一行</h2></summary>
    <div data-cell="yuncheng"><p data-line="said">折起的一行里的句子</p></div>
  </details>
  <section data-row hidden><h2 data-row-title>隐藏的一行</h2></section>
  <p data-sheet-note>条款照印；- 点线表示同文。</p>
  <p data-sheet-note hidden>隐藏的说明</p>
</div>`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
