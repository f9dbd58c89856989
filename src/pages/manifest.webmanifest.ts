import type { APIRoute } from 'astro';
import { href } from '../lib/link.ts';
import { paper } from '../lib/share/paper.ts';

const icon = (side: number, purpose: string) => ({
  src: href(`/icon-${String(side)}.png`),
  sizes: `${String(side)}x${String(side)}`,
  type: 'image/png',
  purpose,
});

/** How the site stands on a home screen (W3C Web Application Manifest). */
export const GET: APIRoute = () => {
  const manifest = {
    name: '政策对读',
    short_name: '政策对读',
    description: '政策文件逐条对读、逐字检索',
    lang: 'zh-CN',
    dir: 'ltr',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
};
