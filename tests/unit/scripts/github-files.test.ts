import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { editorFolders } from '../../../src/changes/editor-paths.ts';

const textOf = (path: string): string => readFileSync(`.github/${path}`, 'utf8');

/** What GitHub takes for a form: a strict part of its own schema. */
const attributes = z.strictObject({
  label: z.string().min(1),
  description: z.string().optional(),
  options: z.array(z.strictObject({ label: z.string() })).optional(),
});
const form = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3),
  title: z.string(),
  labels: z.array(z.string()),
  body: z
    .array(
      z.strictObject({
        type: z.enum(['input', 'textarea', 'checkboxes']),
        id: z.string().regex(/^[a-z-]+$/),
        attributes,
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    )
    .min(1),
});

describe('the forms of issues', () => {
  const names = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

  test('are for a correction, a missing document and a new report', () => {
    expect(names.sort()).toEqual(['correction.yml', 'missing-document.yml', 'new-report.yml']);
  });

  test.each(names)('%s is one that GitHub takes, and each field has a name of its own', (name) => {
    const { body } = form.parse(parse(textOf(`ISSUE_TEMPLATE/${name}`)));
    const ids = body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const boxes = body.filter(({ type }) => type === 'checkboxes');
    expect(boxes.every((box) => (box.attributes.options ?? []).length > 0)).toBe(true);
    expect(body.some(({ validations }) => validations?.required === true)).toBe(true);
  });
});

test('a pull request has four headings to fill in', () => {
  const headings = textOf('pull_request_template.md').match(/^## .+$/gm);
  expect(headings).toHaveLength(4);
});

describe('CONTRIBUTING', () => {
  const text = textOf('CONTRIBUTING.md');
  const steps = (heading: string): number =>
    (
      new RegExp(`^## ${heading}: five steps$([^]*?)(?=^## |(?![^]))`, 'm')
        .exec(text)?.[1]
        ?.match(/^\d\. \*\*/gm) ?? []
    ).length;

  test('has five steps for editors and five for developers', () => {
    expect([steps('For editors'), steps('For developers')]).toEqual([5, 5]);
  });

  test('names the folders that an editor may touch, and no other', () => {
    const named = [...text.matchAll(/`content\/([a-z]+)\/`/g)].map(([, folder]) => folder ?? '');
    expect(named.sort()).toEqual([...editorFolders].sort());
  });

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = [...text.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('updates come weekly, for actions and packages, and none that is younger than a week', () => {
  const { updates } = z
    .object({
      updates: z.array(
        z.object({
          'package-ecosystem': z.string(),
          schedule: z.object({ interval: z.literal('weekly') }),
          cooldown: z.object({ 'default-days': z.int().min(7) }),
        }),
      ),
    })
    .parse(parse(textOf('dependabot.yml')));
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['github-actions', 'npm']);
});
