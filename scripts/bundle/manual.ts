/** 使用说明.txt: what whoever unpacks the bundle must know, for a reader with Notepad (hence CRLF and a byte-order mark). */
export function manual({ version, date, address }: { version: string; date: string; address: string }): string {
  const lines = `
政策对读　局域网使用包
版本 ${version}　${date}

一、怎样使用
1. 把本压缩包解压到内部网页服务器的任一文件夹，例如 policy。
2. 用浏览器打开 http://服务器地址/policy/index.html。
不需要安装数据库或其他软件，不连接外网，检索、对读、图表、导出都可以使用。换用新版时，先清空原文件夹再解压。

二、各种服务器
IIS：在网站下添加虚拟目录，指向解压的文件夹，默认文档含 index.html。还要在“MIME 类型”中加入下列扩展名，否则检索会得到 404：
  .pagefind　.pf_meta　.pf_index　.grams　　application/octet-stream
  .webmanifest　　application/manifest+json
  .wasm　　application/wasm
  .csv　　text/csv
nginx：location /policy/ { alias /解压的文件夹/; index index.html; }，不必另设 MIME 类型。
Tomcat：把文件夹放进 webapps，名为 policy，不必另设。
临时使用：装有 Python 的电脑，在解压的文件夹里运行 python -m http.server 8000，打开 http://localhost:8000/。

三、直接打开
没有服务器时，双击 index.html 也能逐页阅读；检索、对读等需要程序的功能要有网页服务器才能用。

四、核对
SHA256SUMS.txt 列出每个文件的 SHA-256，在文件夹中运行 sha256sum -c SHA256SUMS.txt 可以核对。

五、说明
“复制链接”和复制条款时附上的来源行，给出的是本服务器上的地址。引用格式里的固定地址指向公开网站 ${address}，打开需要外网。
政策对读不是政府网站，文件以发文机关公布的文本为准。
`;
  return `\ufeff${lines.trim().replaceAll('\n', '\r\n')}\r\n`;
}
