import { z } from 'zod';

/** Who a guide is written for. */
export const guideReaders = {
  readers: 'For readers',
  editors: 'For editors',
} as const;
export type GuideReaders = keyof typeof guideReaders;

/** What a guide says of itself before its text. */
export const guideFields = z.strictObject({
  title: z.string(),
  description: z.string(),
  for: z.enum(['readers', 'editors']),
  /** Its place among the guides for the same people, from 1. */
  order: z.int().min(1),
});

/** A guide, by the name of its file. */
export interface Guide extends z.output<typeof guideFields> {
  readonly name: string;
}
