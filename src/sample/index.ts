export { buildSample } from './build-sample.ts'
