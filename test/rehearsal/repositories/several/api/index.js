import { createServer } from 'node:http';

createServer((_request, response) => response.end('{"items":[]}\n')).listen(process.env.PORT ?? 8080);
