import { buildSite } from './build.ts';
import { portFrom, serveFrom, siteFolder } from './serve.ts';

/** `npm start`: converts, builds, serves, prints the address. Ctrl-C ends it. */
async function start(): Promise<void> {
  const port = portFrom(process.argv.slice(2));
  const code = await buildSite();
  if (code !== 0) {
    process.exitCode = code;
    return;
  }
  const site = await serveFrom(siteFolder, port, console.log);
  console.log(`\n政策对读 is ready at ${site.url}/ (Ctrl-C to stop)`);
  const stop = () => void site.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
