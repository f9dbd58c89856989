import { bulkQuery } from './query.ts';
import type { Written } from './write.ts';

/** README.md beside the parts: how to load them, and the query that finds what the search of the site finds. */
export function readme({ plans, documents, parts }: Pick<Written, 'plans' | 'documents' | 'parts'>): string {
  return `# Policy Parallel for OpenSearch or Elasticsearch

${String(documents)} provisions of ${String(plans)} plans in ${String(parts.length)} ${parts.length === 1 ? 'part' : 'parts'}, one document a provision; \`index.json\` has settings and mapping. No plug-in is needed.

\`\`\`sh
engine=http://localhost:9200
curl -fsS -X PUT "$engine/policy-parallel" -H 'content-type: application/json' --data-binary @index.json
for part in policy-parallel-*.ndjson; do
  curl -fsS "$engine/policy-parallel/_bulk" -H 'content-type: application/x-ndjson' --data-binary "@$part" | grep -q '"errors":false' || echo "$part: not all taken"
done
curl -fsS -X POST "$engine/policy-parallel/_refresh"
curl -fsS "$engine/policy-parallel/_count"    # ${String(documents)}
\`\`\`

Loading again replaces documents of the same id; what is no longer there goes only with the index (\`curl -X DELETE "$engine/policy-parallel"\`).

## Search

Each character of \`folded\` is a token, so that \`match_phrase\` finds exactly the documents that contain a phrase. Fold a query as the site does
(\`src/lib/search/fold.ts\`: width, case, white space, dashes, quotation marks and brackets), then ask for every phrase; \`质押融资 -保险\`:

\`\`\`json
${JSON.stringify(bulkQuery('质押融资 -保险'), null, 2)}
\`\`\`

Facets are aggregations on \`plan\`, \`province\`, \`level\`, \`kind\`, \`themes\`, \`departments\`. \`highlight\` marks the words as printed; those printed in another
width than folded are found and not marked. A phrase of more than a thousand characters may need a higher \`indices.query.bool.max_clause_count\`.
`;
}
