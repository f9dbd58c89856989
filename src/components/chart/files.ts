import { saveFile } from '../export/saveFile.ts';

/** Pixels of the PNG file for each of the picture: sharp on paper and on fine screens. */
const DENSITY = 2;

/** Whether a click asks for the SVG file of a chart as it is, not for a new tab or the like. */
export function isPictureLink(event: MouseEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  return plain && event.target instanceof Element && event.target.closest('a[data-svg]') !== null;
}

/** The link to the picture that shows: each scale has one. */
function linkOf(element: Element): HTMLAnchorElement {
  const links = element.closest('[data-figure]')?.querySelectorAll<HTMLAnchorElement>('a[data-svg]') ?? [];
  const shown = [...links].find((link) => link.getClientRects().length > 0);
  if (!shown) throw new Error('no picture shows');
  return shown;
}

/** The file of a picture, with the address under which the reader sees the site instead of the publisher's. */
async function pictureFile(link: HTMLAnchorElement): Promise<{ xml: string; width: number; height: number }> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
  const file = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  for (const text of file.querySelectorAll<SVGTextElement>('text[data-origin]')) {
    const { origin = '' } = text.dataset;
    const [first] = text.children;
    if (first) first.textContent = first.textContent.replace(origin, location.origin);
  }
  const side = (name: string): number => Number(file.documentElement.getAttribute(name));
  return { xml: new XMLSerializer().serializeToString(file), width: side('width'), height: side('height') };
}

/** Paints an SVG file. */
async function paint(file: { xml: string; width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([file.xml], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = file.width * DENSITY;
    canvas.height = file.height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const painted = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // A canvas too large for the browser gives nothing.
    if (!painted) throw new Error(`no PNG of ${canvas.width} × ${canvas.height}`);
    return painted;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Makes a file and hands it over; where that fails, words beside the links say so and what still works. */
async function hand(
  element: Element,
  ending: 'SVG' | 'PNG',
  otherwise: string,
  make: (link: HTMLAnchorElement) => Promise<Blob>,
): Promise<void> {
  const status = element.closest('[data-figure]')?.querySelector('[data-chart-status]');
  if (status) status.textContent = '';
  try {
    const link = linkOf(element);
    saveFile(link.download.replace(/svg$/u, ending.toLowerCase()), await make(link));
  } catch (failure) {
    if (status) status.textContent = `${ending} 没有生成。${otherwise}`;
    throw failure;
  }
}

/** Hands over the picture that shows as PNG, twice as fine as on the page. */
export async function savePng(button: HTMLButtonElement): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  try {
    await hand(button, 'PNG', '可再按一次，或下载 SVG。', async (link) => paint(await pictureFile(link)));
  } finally {
    button.ariaBusy = null;
  }
}

/** Hands over the picture that shows as SVG. */
export function saveSvg(event: MouseEvent): void {
  event.preventDefault();
  if (!(event.target instanceof Element)) return;
  void hand(event.target, 'SVG', '可再按一次，或在链接上另存。', async (link) => {
    const { xml } = await pictureFile(link);
    return new Blob([xml], { type: 'image/svg+xml' });
  });
}
