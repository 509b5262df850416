import { ValidationPipe } from '@nestjs/common';
import { HttpProblem } from '../problem/http-problem.js';
import { fieldProblems } from './field-problems.js';

/**
 * Bodies, queries and paths against their DTO classes. A value is never converted to fit a rule: where a query
 * holds a number, its DTO says so itself (see WholeNumberText).
 */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    // Needed to find the rules' parameters; they do not leave fieldProblems().
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new HttpProblem('invalid-input', { fields: fieldProblems(errors) }),
  });
}
