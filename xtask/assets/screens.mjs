// Pictures of every room in one language and theme: `node screens.mjs URL FOLDER SUFFIX CHROMIUM DESK [STOREFRONT]`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [url, folder, suffix, executablePath, desk, storefront] = process.argv.slice(2);
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

// A reader's folders, not those of whoever takes the pictures.
const atHome = (opened) => opened.evaluate((desk) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replaceAll(desk, '/home/awa/Musique');
}, desk);

const shoot = async (opened, room) => {
  await opened.waitForLoadState('networkidle').catch(() => {});
  await opened.evaluate(() => document.fonts.ready.then(() => undefined));
  await opened.waitForTimeout(600);
  await atHome(opened);
  await opened.screenshot({ path: join(folder, `${room}-${suffix}.png`) });
};

const window = await page(1440, 900);
// Events keep one connection open, so waiting for silence would wait for ever.
await window.goto(url, { waitUntil: 'load' });
const rail = window.locator('nav button');
await rail.first().waitFor();
const rooms = (await rail.count()) > 1 ? ['home', 'catalogue', 'deliveries', 'checks', 'settings'] : ['start'];
for (const [place, room] of rooms.entries()) {
  if (room !== 'start') await rail.nth(place).click();
  if (room === 'catalogue') {
    await window.locator('[role=gridcell]').nth(2).click().catch(() => {});
  }
  if (room === 'deliveries') {
    await window.locator('li button', { hasText: 'Café' }).first().click({ timeout: 5000 }).catch(() => {});
  }
  await shoot(window, room);
  if (room === 'checks') {
    await window.locator('main .pages button').nth(1).click();
    await window.locator('main nav .group').nth(2).click();
    await shoot(window, 'duplicates');
  }
}
if (storefront) {
  const shop = await page(1080, 1920);
  await shop.goto(`file://${storefront}`);
  await shop.getByText(lang === 'fr' ? 'Français' : 'English', { exact: true }).click().catch(() => {});
  await shoot(shop, 'storefront');
}
await browser.close();
