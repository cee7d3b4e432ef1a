import { createServer } from 'node:http';

createServer((_, answer) => answer.end('Hello\n')).listen(Number(process.env.PORT ?? 8080));
