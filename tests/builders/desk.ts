import { knownRecords } from '../../src/editing/known-record.ts';
import type { Desk } from '../../src/editing/desk.ts';
import { SETTINGS } from '../../src/sources/content-folder.ts';
import { fileOf, valid, type Texts } from './content.ts';

/** What commands know of a content, on a day in 2026. */
export const deskOf = (texts: Texts = valid, gone: readonly string[] = []): Desk => ({
  known: knownRecords(
    Object.entries(texts).flatMap(([path, text]) =>
      SETTINGS.some((each) => each === path) ? [] : [fileOf(path, text)],
    ),
  ),
  gone: new Set(gone),
  today: '2026-11-21',
});
