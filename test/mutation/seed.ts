import fc from 'fast-check';

// A mutant is tried against thousands of cases, not against hundreds of thousands: it dies of few of them or of none.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: 20_250_901,
  numRuns: 40,
  interruptAfterTimeLimit: 250,
  markInterruptAsFailure: false,
});
