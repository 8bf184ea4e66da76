import { createServer } from 'node:http';

/** Answers every request on the port of the first argument with the second one: what `node:http` alone can do. */
const [port, body = ''] = process.argv.slice(2);
const bytes = Buffer.from(body);
createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}).listen(Number(port), '127.0.0.1');
