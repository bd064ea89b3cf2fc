/** GitHub’s interface, as far as the steps need it. */
import { z } from 'zod';
import { setting } from './needed.ts';

/** An answer that was not the one hoped for; its message names the request and the status, and no more. */
export class GitHubProblem extends Error {
  override readonly name = 'GitHubProblem';
  readonly status: number;
  constructor(request: string, status: number) {
    super(`GitHub answered ${status} to ${request}.`);
    this.status = status;
  }
}

/** One repository, asked with the rights of one token. */
export interface GitHub {
  /** One answer, of a shape. Throws GitHubProblem, or what zod throws at another shape. */
  readonly get: <T>(path: string, shape: z.ZodType<T>) => Promise<T>;
  /** All pages of a list. */
  readonly list: <T>(path: string, shape: z.ZodType<T>, within?: string) => Promise<readonly T[]>;
  /** Bytes, up to a size; undefined where there are more. */
  readonly bytes: (path: string, most: number) => Promise<Uint8Array | undefined>;
  readonly send: (method: 'POST' | 'PATCH', path: string, body: object) => Promise<void>;
}

const PER_PAGE = 100;
const MOST_PAGES = 50;

/** Asks about the repository of the workflow: GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN say how. */
export function gitHub(env: NodeJS.ProcessEnv = process.env): GitHub {
  const root = `${setting('GITHUB_API_URL', env)}/repos/${setting('GITHUB_REPOSITORY', env)}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${setting('GITHUB_TOKEN', env)}`,
    'x-github-api-version': '2022-11-28',
  };
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const answer = await fetch(`${root}${path}`, {
      method,
      headers,
      signal: AbortSignal.timeout(60_000),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new GitHubProblem(`${method} ${path}`, answer.status);
    return answer;
  };
  const get: GitHub['get'] = async (path, shape) =>
    shape.parse(await (await ask('GET', path)).json());
  return {
    get,
    list: (path, shape, within) => pages(get, path, shape, within),
    bytes: async (path, most) => upTo(most, await ask('GET', path)),
    send: async (method, path, body) => void (await ask(method, path, body)),
  };
}

async function pages<T>(
  get: GitHub['get'],
  path: string,
  shape: z.ZodType<T>,
  within?: string,
): Promise<readonly T[]> {
  const all: T[] = [];
  const list = z.array(shape);
  const answer = z
    .union([list, z.record(z.string(), z.unknown())])
    .transform((got) => (Array.isArray(got) ? got : list.parse(got[within ?? ''])));
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const sign = path.includes('?') ? '&' : '?';
    const these = await get<T[]>(`${path}${sign}per_page=${PER_PAGE}&page=${page}`, answer);
    all.push(...these);
    if (these.length < PER_PAGE) return all;
  }
  // A list that was cut off would hide what was taken back at its end.
  throw new GitHubProblem(`GET ${path}, page ${MOST_PAGES + 1}`, 200);
}

async function upTo(most: number, { body }: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
