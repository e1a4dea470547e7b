import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files with a browser or a child process take longest: begun first, they leave no worker idle at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const slow = (file: TestSpecification) => /\/tests\/(journeys\/|accessibility|roles)/.test(file.moduleId)
    return [...sorted.filter(slow), ...sorted.filter((file) => !slow(file))]
  }
}
