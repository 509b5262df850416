import { runKeyTool } from './keys/key-tool.js';

process.exitCode = await runKeyTool(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
