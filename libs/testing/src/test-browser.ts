/** The page in a real Chromium: what it logs and throws is kept, to be asserted on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = 'screenshots';

export interface TestBrowser {
  /** A window of its own at the address, in a session of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong in any window so far: errors and warnings of the console, and what was thrown. */
  complaints: string[];
  close(): Promise<void>;
}

export async function testBrowser(base: string): Promise<TestBrowser> {
  const executablePath = process.env.TEST_CHROMIUM;
  if (!executablePath)
    throw new Error('expected a Chromium: run npm test, which finds or installs one, or name it in CHROMIUM_PATH');
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  const complaints: string[] = [];
  return {
    complaints,
    open: async (address, options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        // Where the API, which shares this process, is too busy, the page asks again.
        if (message.text().includes('a status of 503')) return;
        if (['error', 'warning'].includes(message.type())) complaints.push(`${address}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`));
      await page.goto(base + address, { waitUntil: 'load' });
      return page;
    },
    close: () => browser.close(),
  };
}

/** Keeps a picture of the whole page, for whoever wants to see what the run saw. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** How far a page is wider than its window, in pixels, and how much its layout has shifted so far (Web Vitals: CLS). */
export async function measuredLayout(page: Page): Promise<{ overflow: number; shift: number }> {
  // As text: the types of a page are not those of this file.
  const [overflow, shift] = await page.evaluate<[number, number]>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve([document.documentElement.scrollWidth - innerWidth, sum]), 100);
  })`);
  return { overflow, shift };
}
