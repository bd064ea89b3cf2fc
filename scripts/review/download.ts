const SECONDS = 30;
const TRIES = 3;

/** What is at an address, up to a size; or why it cannot be had. A host in trouble is asked again. */
export async function download(url: string, most: number, tried = 1): Promise<Uint8Array | string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000) }).catch(
    () => undefined,
  );
  if ((!answer || answer.status >= 500) && tried < TRIES) {
    await answer?.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 250 * tried));
    return download(url, most, tried + 1);
  }
  if (!answer) return 'no answer';
  if (!answer.ok) {
    await answer.body?.cancel();
    return `the host says ${answer.status}`;
  }
  return read(answer, most);
}

/** The body, but no more than a little over what was promised. */
async function read({ body }: Response, most: number): Promise<Uint8Array | string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      parts.push(part);
      size += part.length;
      if (size > most) return `more than ${most} bytes`;
    }
  } catch {
    return 'the answer broke off';
  }
  return Buffer.concat(parts);
}
