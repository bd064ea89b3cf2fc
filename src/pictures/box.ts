import type { PICTURE } from '../views/sharing/picture.ts';

/** Style in the terms of CSS, as far as satori knows it; numbers are pixels of the picture. */
export type BoxStyle = Readonly<Record<string, string | number>>;

/** An element of a picture. satori takes what React would make, and needs no React for it. */
export interface Box {
  readonly type: 'div' | 'img';
  readonly key: null;
  readonly props: {
    readonly style: BoxStyle;
    readonly children?: string | readonly Box[];
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

/** How large a picture is, in pixels. */
export type PictureSize = typeof PICTURE;

/** Words, or other boxes beside or below one another. */
export const box = (style: BoxStyle, children: string | readonly Box[] = []): Box => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** A square drawing, from an address that holds it (`data:`). */
export const drawing = (src: string, size: number): Box => ({
  type: 'img',
  key: null,
  props: { style: {}, src, width: size, height: size },
});
