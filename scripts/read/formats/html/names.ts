/** Ids and classes under which content systems of Chinese government sites (TRS, 博达, 大汉, 开普, UEditor …) keep the text of a page. */
export const CONTAINER =
  // matches 「TRS_Editor」「zoom」「UCAP-CONTENT」「vsb_content_2」, not 「content_title」
  /^(?:zoom(?:con|_?content|1)?|trs_(?:editor|uedit\w*|editor_view|web|preappend)|custom_unionstyle|ucap-content|pages_content|news_?con(?:ent|tent)(?:_two)?|(?:article|art|artical|news|detail|info|text|xxgk|xl|bt|wz|con|arc|view|gk)[-_]?(?:content|con|cont|txt|text|body|nr)|content[-_]?(?:article|text|txt|body)|vsb_content(?:_\w+)?|v_news_content|wp_articlecontent|easysite-news-text|bodylabel|txtcontent|contxt|zwnr|wznr|scroll_cont|j-content|article-body|article)$/u;

/** Ids and classes of what stands around the text: navigation, tools, related pages, comments. */
export const FURNITURE =
  // matches 「footer」「nav-bar」「xgxw2」「bdsharebuttonbox」, not 「navigate」 or 「content」
  /^(?:(?:foot|footer|header|top|nav|navbar|menu|mainnav|subnav|crumbs?|breadcrumbs?|position|location|dqwz|weizhi|curmb|share|fenxiang|bds|comments?|pinglun|related|xgxw|xgwj|xgjd|xgzc|xglj|xgnr|xiangguan|relevant|recommend|sidebar|side|copyright|copy|search|login|toolbar|tools?|print|dayin|qrcode|ewm|erweima|jiucuo|hot|rank|prev|next|pre_next|friendlink|yqlj|links)(?:$|[-_\d].*)|(?:bdshare|social-share|jiathis|nav_?bar).*)/u;

/** Ids and classes of the path to a page. */
export const PATH =
  // matches 「breadcrumb」「curmb」「dqwz」, not 「position-relative」
  /^(?:(?:bread)?crumbs?(?:[-_].*)?|position|location|dqwz|weizhi|curmb|wz_?nav|mianbaoxie|mbx)$/u;

/** Ids and classes of the heading of a page. */
export const TITLE =
  // matches 「article-title」「content_title_h1」「title」, not 「xgxw_tit」
  /^(?:(?:article|art|content|news|detail|info|page|xl|arc|wz|con|main)?[-_]?(?:title|tit|bt)(?:[-_]?h?\d)?|content_title_h1|ewb-article-tt|biaoti)$/u;
