import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { PICTURE } from '../views/sharing/picture.ts';
import type { ShareCard } from '../views/sharing/share-card.ts';
import { cardBox } from './card.ts';
import { fontFiles, readFonts } from './fonts.ts';
import { readLook } from './look.ts';
import { STORE, storedPicture } from './picture-store.ts';

let fonts: ReturnType<typeof readFonts> | undefined;
let look: ReturnType<typeof readLook> | undefined;

/**
 * The picture of a card as a PNG file: the same bytes for the same card, fonts and libraries. What was drawn
 * is kept in the store for the next build.
 */
export async function drawCard(card: ShareCard, store = STORE): Promise<Uint8Array<ArrayBuffer>> {
  look ??= readLook();
  const picture = cardBox(card, look, PICTURE);
  return storedPicture(JSON.stringify([picture, fontFiles]), store, async () => {
    fonts ??= readFonts();
    const svg = await satori(picture, { ...PICTURE, fonts });
    // satori has turned all words into outlines, so that no font of the machine is asked for.
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  });
}
