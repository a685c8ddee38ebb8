// Pictures of every room in one language and theme: `node screens.mjs URL FOLDER SUFFIX CHROMIUM [STOREFRONT]`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [url, folder, suffix, executablePath, storefront] = process.argv.slice(2);
const { chromium } = createRequire(join(process.cwd(), 'ui/package.json'))('playwright-core');

const [lang, theme] = suffix.split('-');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

async function page(width, height) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => { console.error(`${suffix}: ${error}`); process.exitCode = 1; });
  return opened;
}

const shoot = async (opened, room) => {
  await opened.waitForLoadState('networkidle').catch(() => {});
  await opened.evaluate(() => document.fonts.ready.then(() => undefined));
  await opened.waitForTimeout(600);
  await opened.screenshot({ path: join(folder, `${room}-${suffix}.png`) });
};

const window = await page(1440, 900);
// Events keep one connection open, so waiting for silence would wait for ever.
await window.goto(url, { waitUntil: 'load' });
const rail = window.locator('nav button');
await rail.first().waitFor();
const rooms = (await rail.count()) > 1 ? ['catalogue', 'deliveries', 'checks', 'settings'] : ['start'];
for (const [place, room] of rooms.entries()) {
  if (room !== 'start') await rail.nth(place).click();
  if (room === 'catalogue') {
    await window.locator('[role=gridcell]').nth(2).click().catch(() => {});
  }
  await shoot(window, room);
}
if (storefront) {
  const shop = await page(1080, 1920);
  await shop.goto(`file://${storefront}`);
  await shoot(shop, 'storefront');
}
await browser.close();
