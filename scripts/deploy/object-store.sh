#!/usr/bin/env bash
# 政策对读 in an S3-compatible store behind a CDN: AWS S3, 阿里云 OSS, 腾讯云 COS, MinIO. Needs the AWS CLI with credentials.
#
#   BUCKET=policy ENDPOINT=https://s3.oss-cn-beijing.aliyuncs.com scripts/deploy/object-store.sh dist     # 阿里云 OSS
#   BUCKET=policy-1250000000 ENDPOINT=https://cos.ap-beijing.myqcloud.com scripts/deploy/object-store.sh dist     # 腾讯云 COS
#   BUCKET=policy scripts/deploy/object-store.sh dist     # AWS
#
# PREFIX=site where the site was built with BASE_PATH=/site/. Beforehand, once: aws configure set s3.addressing_style virtual (OSS, COS).
# OSS 控制台“静态页面”：默认首页 index.html，开通子目录首页，默认 404 页 404.html（响应码 404）；须绑定自有域名，默认域名只供下载。
# COS 控制台“静态网站”：索引文档 index.html，错误文档 404.html。
set -euo pipefail

folder=${1:-dist}
: "${BUCKET:?set BUCKET to the name of the bucket}"
store="s3://$BUCKET${PREFIX:+/$PREFIX}"
endpoint=(${ENDPOINT:+--endpoint-url "$ENDPOINT"})
# Checksums that newer versions of the CLI add by themselves are refused by other stores.
export AWS_REQUEST_CHECKSUM_CALCULATION=when_required AWS_RESPONSE_CHECKSUM_VALIDATION=when_required
[ -f "$folder/index.html" ] || { echo "$folder/ has no site; build it first: npm run build" >&2; exit 1; }

# upload <content type> <cache-control> <filters…>: files that changed, of the kinds that the filters name; the last filter that fits counts.
upload() {
  local type=$1 cache=$2
  shift 2
  aws s3 sync "$folder" "$store" --only-show-errors "${endpoint[@]}" --content-type "$type" --cache-control "$cache" --exclude '*' "$@"
}
# Settings of other hosts, and this one's list of moved addresses.
private=(--exclude '_headers*' --exclude _redirects --exclude redirects.nginx --exclude .nojekyll)

# What pages need comes before the pages that need it. Files with a digest in their name are kept for good, by readers and in the store,
# as a page opened yesterday may still ask for them.
for_good='public, max-age=31536000, immutable'
upload 'text/javascript; charset=utf-8' "$for_good" --include '_astro/*.js'
upload 'text/css; charset=utf-8' "$for_good" --include '_astro/*.css'

asked=no-cache
upload 'text/javascript; charset=utf-8' $asked --include '*.js' --exclude '_astro/*'
upload 'application/octet-stream' $asked --include '*.pagefind' --include '*.pf_*' --include '*.grams'
upload 'application/json; charset=utf-8' $asked --include '*.json' --exclude '*.csl.json'
upload 'application/vnd.citationstyles.csl+json; charset=utf-8' $asked --include '*.csl.json'
upload 'application/x-bibtex; charset=utf-8' $asked --include '*.bib'
upload 'application/x-research-info-systems; charset=utf-8' $asked --include '*.ris'
upload 'application/xml; charset=utf-8' $asked --include '*.xml' --exclude feed.xml
upload 'application/atom+xml; charset=utf-8' $asked --include feed.xml
upload 'application/manifest+json; charset=utf-8' $asked --include '*.webmanifest'
upload 'application/zip' $asked --include '*.zip'
upload 'image/png' $asked --include '*.png'
upload 'image/svg+xml; charset=utf-8' $asked --include '*.svg'
upload 'image/x-icon' $asked --include '*.ico'
upload 'text/csv; charset=utf-8' $asked --include '*.csv'
upload 'text/markdown; charset=utf-8' $asked --include '*.md'
upload 'text/plain; charset=utf-8' $asked --include '*.txt' --include '*SHA256SUMS'
upload 'text/html; charset=utf-8' $asked --include '*.html'

# What is gone from the site goes from the store, but for what older pages load.
aws s3 sync "$folder" "$store" --only-show-errors "${endpoint[@]}" --delete --size-only --exclude '_astro/*' "${private[@]}"

# What moved to one place is answered with a redirect where the store serves the bucket as a website; elsewhere the page there leads on.
node -e '
  const { readFileSync } = require("node:fs");
  for (const { from, kind, to } of JSON.parse(readFileSync(`${process.argv[1]}/redirects.json`, "utf8")))
    if (kind === "moved" && from.endsWith("/") && to.length === 1) console.log(`${from.slice(1)}index.html\t${encodeURI(to[0])}`);
' "$folder" | while IFS=$'\t' read -r key target; do
  aws s3 cp "$folder/${key#"${PREFIX:+$PREFIX/}"}" "s3://$BUCKET/$key" --only-show-errors "${endpoint[@]}" \
    --content-type 'text/html; charset=utf-8' --cache-control $asked --website-redirect "$target"
done

aws s3 website "s3://$BUCKET" "${endpoint[@]}" --index-document index.html --error-document "${PREFIX:+$PREFIX/}404.html" ||
  echo 'The store has no such command: set index.html and 404.html in its console.' >&2

echo 'Let the CDN add to every answer, and Access-Control-Allow-Origin: * to /data/ and *.json:'
sed -n '/\/\*$/,/^\//{/^  /p}' "$folder/_headers" | sed -n '1,5p'
