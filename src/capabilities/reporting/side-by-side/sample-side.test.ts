import { expect, test } from 'vitest'
import { sampleDatabase } from '../../../../tests/sample-database.ts'
import { type Trust, trustMember } from '../../../cli/trust-member.ts'
