import { download } from '../download.ts';

/** Twice as fine as the screen: it ends up in slides. */
const SCALE = 2;
const MARGIN = 24;
const TITLE_HEIGHT = 40;

/** Saves a drawn chart as a picture with its title above it. `name`: of the file, without its ending. */
export async function savePng(
  svg: SVGSVGElement,
  { name, title, paper, ink }: { name: string; title: string; paper: string; ink: string },
): Promise<void> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  const picture = await pictureOf(new XMLSerializer().serializeToString(copy));
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN + TITLE_HEIGHT) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = ink;
  pen.font = `600 18px ${getComputedStyle(svg).fontFamily}`;
  pen.fillText(title, MARGIN, MARGIN + 16, width);
  pen.drawImage(picture, MARGIN, MARGIN + TITLE_HEIGHT, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) download(blob, `${name}.png`);
}

async function pictureOf(markup: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
