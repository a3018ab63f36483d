import { QUESTIONS } from '@until-signed/guidance';
import { expect, test } from 'vitest';
import { readRecord } from './record.node.ts';
import { shapeOf } from './shape-table.ts';
import { subject } from './subject.node.ts';

const TODAY = '2026-11-21';
const shape = shapeOf(subject(TODAY).guide, TODAY, 40, 60);

test('half of the people of every kind answer nine questions or fewer', () => {
  for (const { name, least, median, most } of shape.rows) {
    expect(median, name).toBeLessThanOrEqual(9);
    expect(least, name).toBeGreaterThan(3);
    expect(most, name).toBeLessThanOrEqual(QUESTIONS.length);
  }
});

test('no interview is longer than the list of questions, and who is sure of nothing answers nearly all', () => {
  expect(shape.longest.questions.length).toBeLessThanOrEqual(QUESTIONS.length);
  expect(shape.longest.questions.length).toBeGreaterThan(QUESTIONS.length - 3);
  expect(new Set(shape.longest.questions).size).toBe(shape.longest.questions.length);
});

test('what is kept of the interviews is what they are', () => {
  expect(readRecord().interview.longest).toBe(shape.longest.questions.length);
});

test('what people tell makes plans that differ', () => {
  expect(shape.plans.different).toBe(shape.plans.of);
  for (const { name, plans } of shape.rows) expect(plans > 1000n, name).toBe(true);
});
