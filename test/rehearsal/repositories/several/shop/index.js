import { createServer } from 'node:http';

createServer((_request, response) => response.end('The shop.\n')).listen(process.env.PORT ?? 8080);
