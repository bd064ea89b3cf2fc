import type { Page } from 'playwright-core';

/** Collects what goes wrong in a page: errors, warnings, dialogs, and requests to another origin than the site’s. */
export function watchProblems(page: Page, site: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`A dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(site).origin && !['data:', 'blob:'].includes(protocol))
      problems.push(`Another origin was asked for ${request.url()}`);
  });
  return problems;
}
