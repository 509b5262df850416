// What a container asks itself: whether the address answers 200. Plain JavaScript, since the image has Node and little else.
const [url] = process.argv.slice(2);

try {
  const reply = await fetch(url, { signal: AbortSignal.timeout(2_500) });
  process.exitCode = reply.status === 200 ? 0 : 1;
} catch {
  process.exitCode = 1;
}
