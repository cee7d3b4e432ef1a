// Makes the pictures of what people see, and the texts that stand beside them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { createNarrator } from '../rehearsal/narrator.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { findChromium, NO_CHROMIUM, openBrowser, photograph } from '../tools/pictures/chromium.ts';
import { FOLDER, MOST_BYTES_OF_PICTURES, saysTheSame } from '../tools/pictures/kept-pictures.ts';
import { readable } from '../tools/pictures/readable.ts';
import { type PicturedSight, playSights } from '../tools/pictures/sights.ts';

await runCommand(
  {
    usage: 'npm run pictures -- [--check]',
    about: `Plays a life, and pictures what people see of it in headless Chromium: into docs/pictures, with the text of each beside it.
The Chromium is one that is installed: what CHROME_BIN names, or one on the PATH. Nothing is downloaded.

  --check  pictures and writes nothing, and fails where a text is not as it was pictured; it needs no Chromium`,
    options: { check: { type: 'boolean', default: false } },
  },
  ({ check }) => {
    ownTemporaryFiles();
    return check ? compare() : picture();
  },
);

async function play(): Promise<readonly PicturedSight[]> {
  return playSights(createNarrator((line) => console.log(line), process.stdout.isTTY === true));
}

async function compare(): Promise<number> {
  const stale = (await play()).filter(
    ({ name, html }) => !saysTheSame(read(`${name}.txt`) ?? '', readable(html)),
  );
  for (const { name, html } of stale)
    console.error(
      `docs/pictures/${name}.txt is not what people read now; run \`npm run pictures\`, look at the pictures and commit them. It would be:\n${readable(html)}`,
    );
  if (stale.length === 0) console.log('The pictures say what people read.');
  return stale.length === 0 ? 0 : 1;
}

async function picture(): Promise<number> {
  const path = findChromium(process.env);
  if (path === undefined) {
    console.log(`Skipped, and nothing was written: ${NO_CHROMIUM}.`);
    return 0;
  }
  const sights = await play();
  const browser = await openBrowser(path);
  mkdirSync(FOLDER, { recursive: true });
  let bytes = 0;
  try {
    for (const { name, html, shots } of sights) {
      writeFileSync(join(FOLDER, `${name}.txt`), readable(html));
      for (const [file, shot] of Object.entries(shots)) {
        const png = await photograph(browser, { html, ...shot });
        bytes += png.length;
        writeFileSync(join(FOLDER, `${file}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
  console.log(
    `The pictures have ${bytes} bytes of at most ${MOST_BYTES_OF_PICTURES}. Look at them before you commit them.`,
  );
  return bytes <= MOST_BYTES_OF_PICTURES ? 0 : 1;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}
