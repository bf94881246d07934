import { caseTests } from './cases'
import { describeInBrowsers } from './stage'

describeInBrowsers('small sites of many kinds', { browsers: ['chromium'] }, caseTests)
