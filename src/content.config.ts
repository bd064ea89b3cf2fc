import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './sources/content-folder.ts';
import { guideFields } from './schema/guide.ts';
import { recordLoader, type StoreEntry } from './sources/record-loader.ts';

/** Every record is in one collection: it is read once, by our own loader, and loaded once. */
const content = defineCollection({ loader: recordLoader(), schema: z.custom<StoreEntry>() });

/** Pages written by the owners; ordinary MDX. */
const guides = defineCollection({
  loader: glob({ base: `${contentFolder()}/guides`, pattern: '*.mdx' }),
  schema: guideFields,
});

export const collections = { content, guides };
