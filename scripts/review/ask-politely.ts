import { isWorthAnotherTry, type Answer } from '../../src/review/link-health.ts';

/** How we behave towards a host. */
export interface Manners {
  /** Who we are, and where to complain. */
  readonly name: string;
  /** Milliseconds after each request before the next one to the same host. */
  readonly wait: number;
  /** How often a host that is busy or silent is asked. */
  readonly tries: number;
}

const SECONDS = 25;
const MOST_REDIRECTS = 10;
const LONGEST_WAIT = 60_000;

/** Asks whether something is at an address; undefined where nobody answers. Waits as long as a busy host asks for. */
export async function askPolitely(url: string, manners: Manners): Promise<Answer | undefined> {
  for (let tried = 1; ; tried += 1) {
    const { answer, after } = await followed(url, manners);
    const isLast = tried >= manners.tries || !isWorthAnotherTry(answer);
    await pause(isLast ? manners.wait : Math.min(LONGEST_WAIT, after ?? manners.wait * 2 ** tried));
    if (isLast) return answer;
  }
}

interface Heard {
  readonly answer: Answer | undefined;
  /** Milliseconds that the host asks us to wait. */
  readonly after?: number;
}

/** Follows redirects one by one, as only those that are all permanent say that a page has moved. */
async function followed(url: string, manners: Manners): Promise<Heard> {
  let at = url;
  let isForGood = true;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    const got = await once(at, manners);
    if (!got) return { answer: undefined };
    const to = got.headers.get('location');
    const isRedirect = [301, 302, 303, 307, 308].includes(got.status) && to !== null;
    if (!isRedirect || !URL.canParse(to, at))
      return heard(got, at === url || !isForGood ? undefined : at);
    isForGood &&= got.status === 301 || got.status === 308;
    at = new URL(to, at).href;
    if (!/^https?:/.test(at)) return { answer: undefined };
  }
  return { answer: undefined };
}

function heard({ status, headers }: Response, movedTo: string | undefined): Heard {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    answer: { status, ...(movedTo !== undefined && { movedTo }) },
    ...(Number.isFinite(seconds) && seconds >= 0 && { after: seconds * 1000 }),
  };
}

/** The head of a page; its whole answer from hosts that give none, whose body is not read. */
async function once(url: string, manners: Manners): Promise<Response | undefined> {
  const head = await request('HEAD', url, manners);
  if (head && ![400, 403, 404, 405, 501].includes(head.status)) return head;
  await pause(manners.wait);
  return request('GET', url, manners);
}

async function request(
  method: string,
  url: string,
  { name }: Manners,
): Promise<Response | undefined> {
  try {
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': name, accept: '*/*' },
      signal: AbortSignal.timeout(SECONDS * 1000),
    });
    await answer.body?.cancel();
    return answer;
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
