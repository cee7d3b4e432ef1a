import express from 'express';
import { greeting } from './greeting.js';

const app = express();
app.get('/', (request, response) => response.send(greeting(request.query.name)));
app.listen(process.env.PORT ?? 8080);
