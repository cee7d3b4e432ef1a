import { equal } from 'node:assert';
import { test } from 'node:test';
import { greeting } from './greeting.js';

test('greets a guest by name', () => equal(greeting('Ada'), 'Welcome, Ada.'));
