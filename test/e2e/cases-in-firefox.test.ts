import { caseTests } from './cases'
import { describeInBrowsers } from './stage'

describeInBrowsers('small sites of many kinds', { browsers: ['firefox'] }, caseTests)
